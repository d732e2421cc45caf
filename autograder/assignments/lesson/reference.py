"""The checks of a lesson, tried on its reference solution while a class starts."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
from types import TracebackType
from typing import Final

from autograder.assignments.lesson.second_look import Examined, Examiner, Terms
from autograder.errors import AutograderError
from autograder.outcomes import Outcome

SEED_OF_THE_TRIAL: Final = "the reference solution"  # takes a student's place


class ReferenceTrial:
    """Every check of an assignment, run once on the reference solution while other things start.

    The seed is one of its own, so that a check which breaks with a student's seed alone is still
    found out by `SecondLook`. What was found is kept for as long as `fingerprint` is the same; with
    `anew` it is not asked for.
    """

    def __init__(self, terms: Terms, fingerprint: bytes, *, anew: bool = False) -> None:
        course, name = terms.assignment.course, terms.assignment.name
        self._lesson = course.lesson_path(name)
        self._path = course.state_dir / "tried" / f"{name}.json"
        self._fingerprint = fingerprint.hex()
        self._found: list[str] | None = None if anew else self._kept()
        self._examiner: Examiner | None = None
        self._problem = ""
        if self._found is not None:
            return
        try:
            work = terms.reference
        except AutograderError as error:
            self._problem = str(error)
        else:
            self._examiner = Examiner(terms)
            self._examiner.ask(dataclasses.replace(work, student=SEED_OF_THE_TRIAL))

    def __enter__(self) -> ReferenceTrial:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._examiner is not None:
            self._examiner.close()

    def findings(self) -> list[str]:
        """Wait for the trial; return a sentence for each check that breaks or does not pass."""
        if self._examiner is not None:
            try:
                examined = self._examiner.answer()
            except AutograderError as error:
                self._problem = str(error)
            else:
                self._problem = "" if examined else "its process ended, or took too long."
                self._found = [
                    _finding(one)
                    for one in (examined or {}).values()
                    if one.record.outcome != Outcome.PASSED
                ]
        if self._problem or self._found is None:
            return [
                f"The checks were not tried on the reference solution {self._lesson}: "
                f"{self._problem}"
            ]
        self._keep(self._found)
        return self._found

    def _kept(self) -> list[str] | None:
        try:
            kept = json.loads(self._path.read_bytes())
            return (
                list(map(str, kept["findings"]))
                if kept["fingerprint"] == self._fingerprint
                else None
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None  # none there, or one that something else damaged: try again

    def _keep(self, found: list[str]) -> None:
        """Keep what was found, if it can be written: without it the checks are tried again."""
        draft = self._path.with_suffix(f".{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(
                json.dumps({"fingerprint": self._fingerprint, "findings": found}), encoding="utf-8"
            )
            draft.replace(self._path)


def _finding(examined: Examined) -> str:
    record, verdict = examined.record, examined.verdict
    fault = verdict.detail.split("\n")[0]
    if examined.broke:
        return (
            f"{record.name} breaks on the reference solution: {fault} Whoever it breaks for gets "
            "its points and needs a person; mend it and grade again."
        )
    return (
        f"{record.name} does not pass for the reference solution ({record.outcome}): {fault} "
        f"Mend one of the two."
    )
