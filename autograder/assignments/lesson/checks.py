"""The checks of a lesson, and the release that they fit."""

from __future__ import annotations

from pathlib import Path

from autograder.assignments.port import Item
from autograder.checks import CheckSuite, collect_checks
from autograder.course import Course
from autograder.errors import CourseError
from autograder.lessons.lesson import CHECK_PREFIX
from autograder.notebooks.notebook import Release


def collect_course_checks(course: Course, assignment: str) -> CheckSuite:
    """Return the assignment's checks, public and hidden."""
    hidden = course.hidden_checks(assignment)
    return collect_checks(course.public_checks(assignment), hidden if hidden.is_file() else None)


def items_of(release: Release, suite: CheckSuite) -> tuple[Item, ...]:
    """Return what is scored: exercises, worth the sum of their checks, and written questions."""
    name = release.assignment
    checked = (Item(name, CHECK_PREFIX + one, one, suite.points(one)) for one in release.exercises)
    written = (Item(name, one, one, points) for one, points in release.written.items())
    return (*checked, *written)


def check_release(release: Release, suite: CheckSuite) -> None:
    """Refuse a release that does not fit its checks.

    It was made from another state of the lesson.
    """
    without = [name for name in release.exercises if name not in suite.exercises]
    unknown = [name for name in suite.exercises if name not in release.exercises]
    if without or unknown:
        what = (
            f"no checks for {', '.join(without)}"
            if without
            else f"checks for {', '.join(unknown)}, no exercise there"
        )
        raise CourseError(
            f"{release.path}: the release does not fit its checks ({what}); run `autograder "
            f"assemble`."
        )


def release_files(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Return the files that lie beside the released notebook (name, content).

    Data and public checks.
    """
    return tuple(
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".ipynb"
    )
