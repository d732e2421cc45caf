"""The record of one graded submission: what `grade --json` and `check --json` print, and what resume reads.

A record is plain data. `to_json` and `from_json` turn it into the object that docs/grading.md describes and back.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import Any, Final, Literal

MAX_MESSAGE: Final = 2000

Outcome = Literal["passed", "failed", "error", "timeout", "memory", "crashed", "missing", "internal"]
Status = Literal["graded", "needs_person", "invalid"]
Visibility = Literal["public", "hidden"]


@dataclasses.dataclass(frozen=True)
class CheckRecord:
    """What one check said of one submission."""

    name: str
    points: float
    max_points: float
    visibility: Visibility
    outcome: Outcome
    message: str = ""
    hint: str = ""


@dataclasses.dataclass(frozen=True)
class ExerciseRecord:
    """An exercise with its checks; a plain nbgrader grade cell has none."""

    name: str
    score: float
    max_score: float
    checks: tuple[CheckRecord, ...] = ()


@dataclasses.dataclass(frozen=True)
class GradeRecord:
    """One submission's record. `score` is before late penalty and manual marks; `seconds` is wall time."""

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
        exercises = [
            {**vars(exercise), "checks": [dict(vars(check)) for check in exercise.checks]}
            for exercise in self.exercises
        ]
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
            checks=tuple(CheckRecord(**check) for check in exercise["checks"]),
        )
        for exercise in known.get("exercises", ())
    )
    return GradeRecord(**known)


def printable(text: str, limit: int = MAX_MESSAGE) -> str:
    """Return `text` fit for a terminal, a file and a page: what cannot be shown is written out, what is too long cut."""
    if not text.isprintable():
        text = "".join(
            letter if letter.isprintable() or letter == "\n" else letter.encode("unicode_escape").decode()
            for letter in text[: limit + 1]
        )
    return text if len(text) <= limit else text[: limit - 1] + "…"


def exercise_record(name: str, checks: tuple[CheckRecord, ...]) -> ExerciseRecord:
    """Sum the checks of an exercise. `fsum` keeps the score a float that never exceeds the maximum."""
    maximum = math.fsum(check.max_points for check in checks)
    return ExerciseRecord(name, min(math.fsum(check.points for check in checks), maximum), maximum, checks)
