"""The kinds of assignment, behind one port.

Grading, class runs and the gradebook know nothing else of them.
"""

from __future__ import annotations

from typing import Final, Protocol

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.assignments.port import Assignment, Bundle, Item, Judge, Judgement, Trial
from autograder.course import Course


class Kind(Protocol):
    """A class of assignments.

    `find` returns the course's assignment of that name if it is of this kind.
    """

    def find(self, course: Course, name: str) -> Assignment | None: ...


KINDS: Final[list[Kind]] = [LessonAssignment]  # the first that finds the assignment has it


def find_assignment(course: Course, name: str) -> Assignment:
    """Return the course's assignment of that name.

    Raise UsageError with the names that exist where there is none.
    """
    course.assignment(name)
    return next(found for kind in KINDS if (found := kind.find(course, name)) is not None)


__all__ = [
    "KINDS",
    "Assignment",
    "Bundle",
    "Item",
    "Judge",
    "Judgement",
    "Kind",
    "Trial",
    "find_assignment",
]
