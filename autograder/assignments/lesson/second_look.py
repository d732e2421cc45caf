"""Decide whose fault it is when a check breaks, in fresh processes, never by the exception alone.

A check that breaks after it has asked the student's code may have been brought to it. So it runs
once more on the same work in a process that has graded nobody, and that result counts. If it breaks
again, the reference solution decides: it runs the checks with the same seeds in a process and a
sandbox that never see a student's code. If the check breaks there, too, the check is at fault
(`internal`, full points); if not, it ends as `error` with no points, and a person looks at it. A
check that breaks before it has asked is looked at no less: it may stand on what another check was
given.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Final

from autograder.assignments.lesson.assignment import LessonAssignment, longest_run
from autograder.checks import Verdict, describe
from autograder.course import Course
from autograder.errors import AutograderError, CourseError
from autograder.lessons.lesson import read_lesson
from autograder.notebooks.notebook import grade_metadata
from autograder.notebooks.submissions import Submission
from autograder.outcomes import Outcome
from autograder.records import CheckRecord
from autograder.sandbox import ONE_THREAD, Sandbox
from autograder.worker.trusted.watchdog import LOOK_SECONDS, Watchdog

NOT_THE_REFERENCE: Final = (
    "It breaks on this work each time, and not on the reference solution: "
    "no points until a person has looked."
)
NO_REFERENCE: Final = (
    "It breaks on this work each time, and the reference solution could not be run: no points "
    "until a person has looked."
)
WITHOUT_POINTS: Final = "That is not so with the reference solution. A person looks at it."


@dataclass(frozen=True)
class Examined:
    """A check's record with the verdict that led to it, and the check's sentence."""

    record: CheckRecord
    verdict: Verdict
    sentence: str

    @property
    def broke(self) -> bool:
        return self.verdict.cause == "check"


@dataclass(frozen=True)
class Terms:
    """Everything that a process needs to know to run checks of an assignment."""

    assignment: LessonAssignment
    sandbox: Sandbox
    secret: bytes

    @property
    def reference(self) -> Submission:
        """The reference solution, as nobody handed it in."""
        course, name = self.assignment.course, self.assignment.name
        return Submission("", {name: reference_notebook(course, name)})


@dataclass(frozen=True)
class Settled:
    """The record that stands, and what to tell the instructor ("" for nothing)."""

    record: CheckRecord
    remark: str = ""


class SecondLook:
    """Settles the checks of one assignment that broke. Close it when no more come."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._reference: Examiner | None = None
        self._work = Submission("")
        self._on_reference: dict[
            str, frozenset[str] | None
        ] = {}  # the checks that broke, by whose seed it was
        self._broken: set[str] = set()  # checks that broke on the reference with some seed

    def close(self) -> None:
        """End the process that runs the reference."""
        if self._reference is not None:
            self._reference.close()
            self._reference = None

    def settle(
        self, submission: Submission, doubtful: Mapping[str, Examined]
    ) -> dict[str, Settled]:
        """Return what stands for each check that is in doubt, by its name.

        All checks run again, since one may stand on what another has left.
        """
        settled = {  # found at fault before: a class does not wait for each student anew
            name: Settled(_internal(one))
            for name, one in doubtful.items()
            if one.broke and name in self._broken and self._breaks(submission.student, one)
        }
        rest = {name: one for name, one in doubtful.items() if name not in settled}
        if not rest:
            return settled
        fresh = self._examine_afresh(submission)
        again = {name: fresh.get(name, one) for name, one in rest.items()}
        settled |= {name: Settled(one.record) for name, one in again.items() if not one.broke}
        still = {name: one for name, one in again.items() if one.broke}
        return settled | self.settle_by_reference(submission.student, still)

    def settle_by_reference(
        self, student: str, broken: Mapping[str, Examined]
    ) -> dict[str, Settled]:
        """Return the records of checks that broke and that no second run can settle."""
        settled: dict[str, Settled] = {}
        for name, one in broken.items():
            breaks = self._breaks(student, one)
            # it asked nothing
            if breaks or (breaks is None and one.record.outcome.is_graders_fault):
                self._broken.add(name)
                settled[name] = Settled(_internal(one))
            else:
                settled[name] = _without_points(one, known=breaks is not None)
        return settled

    def _breaks(self, student: str, examined: Examined) -> bool | None:
        """Say whether a check breaks on the reference with the seed that this student has.

        None: not known.

        A public check's seed is everybody's.
        """
        whose = "" if examined.record.visibility == "public" else student
        if whose not in self._on_reference:
            self._on_reference[student] = self._on_reference[whose] = self._examine_reference(
                student
            )
        broken = self._on_reference[whose]
        return None if broken is None else examined.record.name in broken

    def _examine_afresh(self, submission: Submission) -> dict[str, Examined]:
        with Examiner(self._terms) as examiner, contextlib.suppress(AutograderError):
            return examiner.examine(submission) or {}
        return {}

    def _examine_reference(self, student: str) -> frozenset[str] | None:
        with contextlib.suppress(AutograderError):
            if self._reference is None:
                self._work = self._terms.reference
                self._reference = Examiner(self._terms)
            found = self._reference.examine(dataclasses.replace(self._work, student=student))
            if found is not None:
                return frozenset(name for name, one in found.items() if one.broke)
        self.close()
        return None


class Examiner:
    """A process of its own that runs all checks on a submission (`examiner.py`)."""

    def __init__(self, terms: Terms) -> None:
        self._seconds = longest_run(terms.assignment.course.limits)
        self._watchdog = Watchdog()
        self._pipe: Connection
        self._pipe, theirs = Pipe()
        with theirs:
            shared = (theirs.fileno(), self._watchdog.descriptor)
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "autograder.assignments.lesson.examiner",
                    *map(str, shared),
                ],
                pass_fds=shared,
                env={**ONE_THREAD, **os.environ},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for who waits for it
            )
        self._send(terms)

    def __enter__(self) -> Examiner:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def examine(self, submission: Submission) -> dict[str, Examined] | None:
        """Run the checks on a submission; None where the process ends or gets no further with it.

        Raises the `AutograderError` that keeps the process from starting.
        """
        self.ask(submission)
        return self.answer()

    def ask(self, submission: Submission) -> None:
        """Have it run the checks, and do not wait."""
        self._watchdog.begin(self._seconds)
        self._send(submission)

    def answer(self) -> dict[str, Examined] | None:
        """Wait for what was asked; returns and raises what `examine` does."""
        answer: Any = None
        with contextlib.suppress(EOFError, OSError):
            while not self._pipe.poll(LOOK_SECONDS) and not self._watchdog.is_late():
                pass
            answer = self._pipe.recv() if self._pipe.poll() else None
        if isinstance(answer, AutograderError):
            raise answer
        if answer is None:
            self._process.kill()
        return answer  # type: ignore[no-any-return]

    def close(self) -> None:
        """Have the process end."""
        self._pipe.close()
        self._watchdog.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _send(self, message: Any) -> None:
        try:
            self._pipe.send(message)
        except (BrokenPipeError, ConnectionResetError):
            self._process.kill()  # it has ended: there will be no answer


def _internal(examined: Examined) -> CheckRecord:
    record, detail = examined.record, examined.verdict.detail
    lines = detail.split("\n")[:2]
    message = describe(record.visibility, "", Outcome.INTERNAL, "\n".join(lines))
    return record.reconsidered(Outcome.INTERNAL, message)


def _without_points(examined: Examined, *, known: bool) -> Settled:
    record, detail = examined.record, examined.verdict.detail
    fault = detail.split("\n")[0]
    message = describe(
        record.visibility, examined.sentence, Outcome.ERROR, f"{fault}\n{WITHOUT_POINTS}"
    )
    remark = f"{fault} {NOT_THE_REFERENCE if known else NO_REFERENCE}"
    return Settled(record.reconsidered(Outcome.ERROR, message), remark)


def reference_notebook(course: Course, assignment: str) -> bytes:
    """Return the released notebook with the lesson's solution in every exercise's cell."""
    lesson = read_lesson(course.lesson_path(assignment))
    path = course.release_notebook(assignment)
    if not path.is_file():
        raise CourseError(
            f"{path}: there is no released notebook; make it with `autograder assemble`."
        )
    notebook = json.loads(path.read_bytes())
    for cell in notebook["cells"]:
        name = grade_metadata(cell).get("grade_id")
        if name in lesson.exercises:
            cell["source"] = lesson.solution(name)
    return json.dumps(notebook).encode()
