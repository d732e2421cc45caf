"""Submissions in `submitted/<student>/<assignment>/`: found, read safely, and hashed.

Reading never follows a link, never waits on a FIFO and never takes more than the course allows;
what is wrong with a submission stands in its `problem`, and the run goes on.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from autograder.course import Course
from autograder.errors import CourseError, SubmissionError, UsageError
from autograder.notebooks.safe_read import read_regular_file

MAX_FILES: Final = 200
MAX_FILES_BYTES: Final = 32_000_000
MAX_ENTRIES: Final = 2000  # files and folders of any kind
MAX_DEPTH: Final = 20
MAX_STUDENT: Final = 128  # letters of an identifier in nbgrader's database
NAME_MARKS: Final = "._@+-'(),=~"  # formgrader writes names into its pages and scripts as they are
MAX_TIME: Final = 100  # letters of a time stamp; nbgrader's longest have some sixty
TIMESTAMP: Final = "timestamp.txt"


@dataclass(frozen=True)
class Submission:
    """A submission of a student, read but not yet believed.

    `problem` says why there is nothing to grade.

    `notebooks` are those of the assignment, by name without `.ipynb`; `files` are the others
    (modules, data).
    """

    student: str
    notebooks: Mapping[str, bytes] = field(default_factory=dict)
    files: tuple[tuple[str, bytes], ...] = ()
    submitted: datetime | None = None
    problem: str = ""


def find_students(course: Course, assignment: str, wanted: Sequence[str] = ()) -> list[str]:
    """Return the students who handed the assignment in, in order; `wanted` narrows it to these."""
    folder = course.submitted_dir
    if not folder.is_dir():
        raise CourseError(
            f"{folder} does not exist: put the submissions there as "
            f"submitted/<student>/{assignment}/{assignment}.ipynb."
        )
    names = sorted(
        entry.name
        for entry in os.scandir(folder)
        if not entry.name.startswith(".") and _is_there(entry, assignment)
    )
    there = set(names)
    unknown = [name for name in wanted if name not in there]
    if unknown:
        some = ", ".join(names[:10]) + (", …" if len(names) > 10 else "")
        raise UsageError(
            f"No submission of {assignment!r} by {', '.join(unknown)}; there are those of: "
            f"{some or 'nobody'}."
        )
    if not names:
        raise CourseError(f"{folder} holds no submission of {assignment!r}: nothing to grade.")
    chosen = set(wanted)
    return [name for name in names if not wanted or name in chosen]


def _is_there(entry: os.DirEntry[str], assignment: str) -> bool:
    return (entry.is_dir() or entry.is_symlink()) and os.path.lexists(f"{entry.path}/{assignment}")


def read_submission(
    course: Course, assignment: str, student: str, notebooks: Sequence[str] = ()
) -> Submission:
    """Return a student's submission; what cannot be read leaves its reason in `problem`.

    `notebooks` are the names of the assignment's notebooks; by default there is one, named after
    the assignment. Of several, some may be missing.
    """
    parent = f"{course.submitted_dir}/{student}"
    folder = f"{parent}/{assignment}"
    try:
        _require_name(student)
        if os.path.islink(parent) or os.path.islink(folder):  # noqa: PTH114 - of thousands, here and below
            raise SubmissionError(f"submitted/{student}/{assignment} is a link, not a folder.")
        if not os.path.isdir(folder):  # noqa: PTH112
            raise SubmissionError(f"submitted/{student}/{assignment} is a file, not a folder.")
        submitted = _read_timestamp(f"{folder}/{TIMESTAMP}")
        most = int(course.limits.notebook_mb * 1e6)
        found = _read_notebooks(folder, notebooks or (assignment,), most)
        return Submission(student, found, _read_files(folder), submitted)
    except SubmissionError as error:
        return Submission(student, problem=str(error))


def _read_notebooks(folder: str, names: Sequence[str], most: int) -> dict[str, bytes]:
    there = [name for name in names if os.path.lexists(f"{folder}/{name}.ipynb")]
    wanted = there if len(names) > 1 else names
    if not wanted:
        listed = ", ".join(f"{name}.ipynb" for name in names)
        raise SubmissionError(f"There is none of {listed} among the files handed in.")
    return {name: read_regular_file(f"{folder}/{name}.ipynb", most) for name in wanted}


def _require_name(student: str) -> None:
    """Refuse a folder's name that no record, database or page can hold as a name."""
    if len(student) > MAX_STUDENT or len(os.fsencode(student)) > 200:
        raise SubmissionError(f"The folder's name is longer than {MAX_STUDENT} letters; rename it.")
    if not student.isprintable():
        raise SubmissionError("The folder's name has letters that cannot be shown; rename it.")
    refused = sorted({letter for letter in student if not _is_harmless(letter)})
    if refused or student.startswith("-"):
        what = f"holds {' '.join(refused)}" if refused else "begins with a dash"
        raise SubmissionError(
            f"The folder's name {what}, which nbgrader's pages and commands would not take for a "
            f"name; rename it: letters and digits of any script, blanks and {' '.join(NAME_MARKS)} "
            "may stand in it."
        )


def _is_harmless(letter: str) -> bool:
    return letter in NAME_MARKS or letter == " " or unicodedata.category(letter)[0] in "LMN"


def _read_files(folder: str) -> tuple[tuple[str, bytes], ...]:
    """Return the other files of the submission (modules, data).

    Plain ones only, and not too much of them.
    """
    files: list[tuple[str, bytes]] = []
    room = MAX_FILES_BYTES
    names = [name for name, entry in _entries(folder) if entry.is_file(follow_symlinks=False)]
    for name in sorted(names):
        if name.endswith(".ipynb") or name.rpartition("/")[2] == TIMESTAMP:
            continue
        if len(files) >= MAX_FILES:
            raise SubmissionError(
                f"More than {MAX_FILES} files were handed in beside the notebook."
            )
        content = read_regular_file(f"{folder}/{name}", room)
        room -= len(content)
        files.append((name, content))
    return tuple(files)


def _entries(folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what lies in a folder and below, with relative names, following no link."""
    waiting, seen = [""], 0
    for inner in waiting:
        try:
            with os.scandir(f"{folder}/{inner}") as entries:
                for entry in entries:
                    seen += 1
                    if seen > MAX_ENTRIES:
                        raise SubmissionError(
                            f"More than {MAX_ENTRIES} files and folders were handed in."
                        )
                    if entry.is_dir(follow_symlinks=False):
                        if inner.count("/") >= MAX_DEPTH:
                            raise SubmissionError(
                                f"Folders more than {MAX_DEPTH} deep were handed in."
                            )
                        waiting.append(f"{inner}{entry.name}/")
                    yield inner + entry.name, entry
        except OSError as error:
            name = Path(folder, inner).name
            raise SubmissionError(f"{name} cannot be read: {error.strerror}.") from None


def _read_timestamp(path: str) -> datetime | None:
    """Return when it was handed in; a time without a zone is UTC, as in nbgrader."""
    if not os.path.lexists(path):
        return None
    try:
        text = read_regular_file(path, 1000).decode("ascii").strip()
        if len(text) > MAX_TIME or not text.isprintable():
            raise ValueError("no time is written like this")
        time = _time(text)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (UnicodeDecodeError, ValueError, OverflowError):
        raise SubmissionError(
            f"{TIMESTAMP} is not a time; write it as 2026-01-31 23:59:00 UTC."
        ) from None


def _time(text: str) -> datetime:
    """Read a time as nbgrader does.

    The form that nbgrader writes is read much faster than all others.

    Raises `ValueError` where the day is not written out: dateutil would take what is missing from
    the day of grading.
    """
    try:
        return datetime.fromisoformat(f"{text[:-4]}+00:00" if text.endswith(" UTC") else text)
    except ValueError:
        from dateutil import parser

        time: datetime = parser.parse(text, default=datetime(2000, 1, 1))
        if time != parser.parse(text, default=datetime(2004, 2, 2)):
            raise
        return time


def content_hash(base: bytes, submission: Submission) -> str:
    """Return the hash of everything that the verdict on a submission depends on.

    `base` stands for the course's part.
    """
    digest = hashlib.sha256(base)
    for part in (submission.student, submission.problem, str(submission.submitted)):
        _add(digest, os.fsencode(part))
    for name, content in [*submission.notebooks.items(), *submission.files]:
        _add(digest, os.fsencode(name))
        _add(digest, content)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, part: bytes) -> None:
    digest.update(len(part).to_bytes(8, "little"))
    digest.update(part)
