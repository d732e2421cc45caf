"""`assemble`: build assignments aside, compare, and swap in those that changed, or nothing."""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

from autograder.course import Course
from autograder.errors import CourseError
from autograder.nbgrader.database import open_gradebook
from autograder.nbgrader.release.build import Built, PointsOf, build
from autograder.nbgrader.release.register import register_cells
from autograder.nbgrader.release.source import LITTER

State = Literal["written", "unchanged", "stale"]
Difference = Literal["new", "gone", "other"]


@dataclasses.dataclass(frozen=True)
class Assembled:
    """The result of assembling one assignment.

    `differences` name each file that was not as it is built now.
    """

    assignment: str
    state: State
    differences: tuple[str, ...] = ()


def assemble(
    course: Course,
    assignments: Sequence[str] = (),
    *,
    check_only: bool = False,
    points_of: PointsOf | None = None,
) -> list[Assembled]:
    """Build the named assignments (none named: all) and put in place the releases that differ.

    First everything is built and proved in a temporary folder; then the gradebook takes the cells
    of all, the folders are exchanged, and the gradebook commits. Whatever fails leaves releases and
    gradebook as they were. With `check_only` nothing is written, and a release that differs is
    "stale". `points_of(course, assignment)` says what each exercise is worth; by default its checks
    do. A release that is replaced is kept, until the next one, in `.autograder/replaced/`.
    """
    names = list(assignments) or [assignment.name for assignment in course.assignments]
    for name in names:
        course.assignment(name)
    with _workplace(course, check_only) as work:
        built = [build(course, name, work / name, points_of) for name in dict.fromkeys(names)]
        results = [_compare(course, one, check_only) for one in built]
        if not check_only:
            _put_in_place(course, built, results, work)
    return results


@contextlib.contextmanager
def _workplace(course: Course, check_only: bool) -> Iterator[Path]:
    """Give a temporary folder, inside the course when folders are to be moved from it."""
    try:
        if not check_only:
            course.state_dir.mkdir(exist_ok=True)
        where = tempfile.TemporaryDirectory(
            prefix="assemble-", dir=None if check_only else course.state_dir
        )
    except OSError as error:
        raise CourseError(
            f"{course.state_dir} cannot be written ({error.strerror}). Make it writable."
        ) from error
    with where as folder:
        try:
            yield Path(folder)
        except OSError as error:
            name = error.filename or folder
            raise CourseError(
                f"{name} cannot be written ({error.strerror}). Nothing was changed: make room, "
                f"or make it writable."
            ) from error


def _compare(course: Course, built: Built, check_only: bool) -> Assembled:
    differences = list(differences_between(course.release_dir(built.assignment), built.release))
    if not differences:
        return Assembled(built.assignment, "unchanged")
    state: State = "stale" if check_only else "written"
    words = _WORDS[state]
    return Assembled(
        built.assignment, state, tuple(f"{name} {words[how]}" for name, how in differences)
    )


_WORDS: Final[dict[State, dict[Difference, str]]] = {
    "stale": {"new": "is missing", "gone": "should not be there", "other": "differs"},
    "written": {"new": "added", "gone": "removed", "other": "changed"},
}


def differences_between(old: Path, new: Path) -> Iterator[tuple[str, Difference]]:
    """Yield each file in which two folders differ and how, in order.

    What programs leave there does not count.
    """
    files = {folder: _files(folder) for folder in (old, new)}
    for name in sorted(files[old].keys() | files[new].keys()):
        if name not in files[old]:
            yield name, "new"
        elif name not in files[new]:
            yield name, "gone"
        elif files[old][name].read_bytes() != files[new][name].read_bytes():
            yield name, "other"


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if (path.is_file() or path.is_symlink())
        and not set(path.relative_to(folder).parts) & set(LITTER)
    }


def _put_in_place(
    course: Course, built: Iterable[Built], results: Iterable[Assembled], work: Path
) -> None:
    with contextlib.ExitStack() as undo, open_gradebook(course.gradebook_url) as gradebook:
        for one, result in zip(built, results, strict=True):
            register_cells(gradebook, course.assignment(one.assignment), one.cells)
            aside = work / one.assignment / "replaced"
            aside.mkdir()
            undo.enter_context(
                _exchanged(one.source, course.source_dir(one.assignment), aside / "source")
            )
            if result.state == "written":
                release = course.release_dir(one.assignment)
                undo.enter_context(_exchanged(one.release, release, aside / "release"))
        gradebook.db.commit()
    for one in built:
        replaced = work / one.assignment / "replaced" / "release"
        if replaced.exists():
            kept = course.state_dir / "replaced" / one.assignment
            shutil.rmtree(kept, ignore_errors=True)
            kept.parent.mkdir(exist_ok=True)
            replaced.rename(kept)


@contextlib.contextmanager
def _exchanged(new: Path, place: Path, aside: Path) -> Iterator[None]:
    """Put the folder `new` in its place, what stood there aside; on an error put it back."""
    place.parent.mkdir(parents=True, exist_ok=True)
    before = place.exists()
    if before:
        place.rename(aside)
    try:
        new.rename(place)
        yield
    except BaseException:
        if place.exists():
            place.rename(new)
        if before:
            aside.rename(place)
        raise
