"""The course's part of grading an assignment, packed for a machine that has no course: checks, data, release, limits.

Known mistakes and other right answers stay at home, and so do the other assignments and the gradebook's address, which
may hold a password. The secret is no part of it: it never goes to a disk.
"""

from __future__ import annotations

import dataclasses
import pickle
import zlib
from pathlib import Path

from autograder.course import Course, contents


def pack(course: Course, assignment: str) -> bytes:
    """Return what `unpack` makes a course of."""
    plain = dataclasses.replace(
        course,
        root=Path(),
        assignments=(course.assignment(assignment),),
        gradebook=Course.gradebook,
    )
    files = [
        ((folder / name).relative_to(course.root).as_posix(), content)
        for folder in (course.solution_dir(assignment), course.release_dir(assignment))
        for name, content in contents(folder)
    ]
    return zlib.compress(pickle.dumps((plain, assignment, files)))


def unpack(packed: bytes, root: Path) -> tuple[Course, str]:
    """Write the packed files below the folder `root`; return the course there, and the assignment's name."""
    course, assignment, files = pickle.loads(zlib.decompress(packed))
    for name, content in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return dataclasses.replace(course, root=root), assignment
