"""Parts that commands share: the course that is meant, what must be installed, the exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.course import Course
    from autograder.records import GradeRecord


def open_course(context: click.Context) -> Course:
    """Return the course that --course or the current folder names."""
    require("pydantic")
    from autograder.course import find_course, load_course

    folder: Path | None = context.obj
    if folder is not None and not folder.is_dir():
        raise CourseError(f"{folder} is no folder; name the course's folder with --course.")
    return load_course(find_course(Path.cwd()) if folder is None else folder)


def require(module: str, extras: str = "grade") -> None:
    """Say how to install what an instructor's commands stand on."""
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise CourseError(
            f'This command needs {module}; run `pip install ".[{extras}]"` in the folder that '
            f"holds this project."
        )


def print_json(record: GradeRecord) -> None:
    """Print a record as one line, at once."""
    click.echo(json.dumps(record.to_json()))
    sys.stdout.flush()


def exit_status(records: list[GradeRecord]) -> int:
    """Return 1 when somebody should look at a record, else 0."""
    return 1 if any(record.status != "graded" for record in records) else 0
