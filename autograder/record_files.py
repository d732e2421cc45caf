"""The record of each submission, a file in the course's own folder: written whole or not at all, believed only for
the contents that it was made from."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Final

from autograder.course import Course
from autograder.errors import CourseError
from autograder.records import GradeRecord, from_json

LONGEST_NAME: Final = 200  # bytes, which leaves room for what stands behind it; 255 are a file's name


def record_path(course: Course, assignment: str, student: str) -> Path:
    name = student
    if len(os.fsencode(student)) > LONGEST_NAME:
        name = f"{student[:20]}-{hashlib.sha256(os.fsencode(student)).hexdigest()[:32]}"
    return course.records_dir(assignment) / f"{name}.json"


def read_record(
    course: Course, assignment: str, student: str, keys: Collection[str], *, details: bool = True
) -> GradeRecord | None:
    """Return the student's record, marked as unchanged, if it was made from the contents that one of `keys` stands for."""
    try:
        data = json.loads(record_path(course, assignment, student).read_text(encoding="utf-8"))
        if data["hash"] not in keys:
            return None
        if not details:
            data["exercises"] = []
        return dataclasses.replace(from_json(data), unchanged=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none there, or one that something else damaged: grade anew


def write_record(course: Course, record: GradeRecord, key: str) -> None:
    """Write a record whole or not at all."""
    path = record_path(course, record.assignment, record.student)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps({**record.to_json(), "hash": key}, indent=1) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise CourseError(
            f"{path}: the record cannot be written: {error.strerror}; make room or access, then run `grade` again."
        ) from None
