"""The record of one graded submission.

What `grade --json` and `check --json` print, and what resume reads.

A record is plain data. `to_json` and `from_json` turn it into the object that docs/grading.md
describes and back.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import Any, Final, Literal

from autograder.outcomes import Outcome

MAX_MESSAGE: Final = 2000

Status = Literal["graded", "needs_person", "invalid"]
Visibility = Literal["public", "hidden"]


@dataclasses.dataclass(frozen=True)
class CheckRecord:
    """The record of one check of one submission.

    `ended` makes one, with the points that its outcome gives.
    """

    name: str
    points: float
    max_points: float
    visibility: Visibility
    outcome: Outcome
    message: str = ""
    hint: str = ""

    @classmethod
    def ended(
        cls,
        name: str,
        worth: float,
        visibility: Visibility,
        outcome: Outcome,
        message: str = "",
        hint: str = "",
    ) -> CheckRecord:
        """Return the record of a check of `worth` points that ended so.

        The one place where checks are scored.
        """
        return cls(name, outcome.points(worth), worth, visibility, outcome, message, hint)

    def reconsidered(self, outcome: Outcome, message: str) -> CheckRecord:
        """Return the record with another outcome and message, scored anew and without a hint."""
        return self.ended(self.name, self.max_points, self.visibility, outcome, message)


@dataclasses.dataclass(frozen=True)
class ExerciseRecord:
    """An exercise with its checks.

    A plain nbgrader grade cell has none, and its score may be missing.

    `notebook` is given where an assignment may have several.
    """

    name: str
    score: float | None
    max_score: float
    checks: tuple[CheckRecord, ...] = ()
    notebook: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the exercise's object in a record."""
        data = {**vars(self), "checks": [dict(vars(check)) for check in self.checks]}
        if not self.notebook:
            del data["notebook"]
        return data


@dataclasses.dataclass(frozen=True)
class GradeRecord:
    """One submission's record.

    `score` is before late penalty and manual marks; `seconds` is wall time.
    """

    student: str
    assignment: str
    status: Status
    message: str = ""
    awaiting: tuple[str, ...] = ()
    score: float = 0.0
    max_score: float = 0.0
    late_seconds: int = 0
    sandbox: str = "off"
    unchanged: bool = False
    seconds: float = 0.0
    exercises: tuple[ExerciseRecord, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the object of plain dicts and lists that goes into a JSON file."""
        exercises = [exercise.to_json() for exercise in self.exercises]
        return {**vars(self), "awaiting": list(self.awaiting), "exercises": exercises}


_FIELDS: Final = frozenset(field.name for field in dataclasses.fields(GradeRecord))


def from_json(data: Mapping[str, Any]) -> GradeRecord:
    """Return the record that `to_json` wrote; keys that a record does not have are passed over."""
    known = {key: value for key, value in data.items() if key in _FIELDS}
    known["awaiting"] = tuple(known.get("awaiting", ()))
    known["exercises"] = tuple(
        ExerciseRecord(
            name=exercise["name"],
            score=exercise["score"],
            max_score=exercise["max_score"],
            checks=tuple(map(check_from_json, exercise["checks"])),
            notebook=exercise.get("notebook", ""),
        )
        for exercise in known.get("exercises", ())
    )
    return GradeRecord(**known)


def check_from_json(data: Mapping[str, Any]) -> CheckRecord:
    """Return the record of a check from its JSON object.

    Raise ValueError for an outcome that there is not.
    """
    return CheckRecord(**{**data, "outcome": Outcome(data["outcome"])})


def printable(text: str, limit: int = MAX_MESSAGE) -> str:
    """Return `text` fit for a terminal, a file and a page.

    What cannot be shown is written out, what is too long cut.
    """
    if not text.isprintable():
        text = "".join(
            letter
            if letter.isprintable() or letter == "\n"
            else letter.encode("unicode_escape").decode()
            for letter in text[: limit + 1]
        )
    return text if len(text) <= limit else text[: limit - 1] + "…"


def exercise_record(name: str, checks: tuple[CheckRecord, ...]) -> ExerciseRecord:
    """Sum the checks of an exercise.

    `fsum` keeps the score a float that never exceeds the maximum.
    """
    maximum = math.fsum(check.max_points for check in checks)
    return ExerciseRecord(
        name, min(math.fsum(check.points for check in checks), maximum), maximum, checks
    )
