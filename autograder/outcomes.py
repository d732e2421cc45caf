"""The outcomes of a check, and the meaning of each.

What it earns, whose fault it is, and what it takes along.
"""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """The outcome of a check. Its value is the word that stands in records."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    """The student's code raised, or the check broke after it had asked for something."""
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    MISSING = "missing"
    """The student's namespace has no such name."""
    INTERNAL = "internal"
    """The check broke by itself; a person must look."""

    @property
    def earns_points(self) -> bool:
        """Say whether the check's points are given.

        It passed, or its failing is no fault of the student's.
        """
        return self is Outcome.PASSED or self.is_graders_fault

    @property
    def is_graders_fault(self) -> bool:
        """Say whether the check itself is to blame, not the work that it looked at."""
        return self is Outcome.INTERNAL

    @property
    def ends_snapshot(self) -> bool:
        """Say whether the process that answered is gone with the check."""
        return self in (Outcome.TIMEOUT, Outcome.MEMORY, Outcome.CRASHED)

    @property
    def has_answer(self) -> bool:
        """Say whether the check got as far as an answer, or failed by a fault of its own."""
        return self in (Outcome.PASSED, Outcome.FAILED, Outcome.INTERNAL)

    def points(self, worth: float) -> float:
        """Return what a check of `worth` points gives when it ends so."""
        return worth if self.earns_points else 0.0
