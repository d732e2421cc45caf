"""One assignment from its lesson to the folder that students get.

It is built aside and proved before anyone sees it.

nbgrader's own GenerateAssignment does it, in a course of its own with a gradebook of its own,
because it deletes the release when something fails and refuses only then. What it made is brought
to stable bytes and proved.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from autograder.course import Course
from autograder.errors import GradebookError, LessonError
from autograder.lessons.lesson import read_lesson
from autograder.nbgrader.config import release_settings
from autograder.nbgrader.database import open_gradebook, require_nbgrader
from autograder.nbgrader.release.proof import prove
from autograder.nbgrader.release.register import Cells, cells_in
from autograder.nbgrader.release.source import KERNEL, LANGUAGE, notebook_text, write_source

# What hangs on a released notebook for a purpose; the rest is some program's trace.
CELL_METADATA = frozenset({"autograder", "deletable", "editable", "jupyter", "nbgrader"})
NOTEBOOK_METADATA = frozenset({"autograder"})

PointsOf = Callable[[Course, str], Mapping[str, float]]


@dataclasses.dataclass(frozen=True)
class Built:
    """An assignment as it was built: its two folders, and what the gradebook is to know."""

    assignment: str
    source: Path
    release: Path
    cells: Mapping[str, Cells]  # by notebook


def points_of_checks(course: Course, assignment: str) -> dict[str, float]:
    """Return what each exercise is worth: the sum of its checks' points, public and hidden."""
    from autograder.checks import collect_checks

    hidden = course.hidden_checks(assignment)
    suite = collect_checks(course.public_checks(assignment), hidden if hidden.exists() else None)
    return {exercise: suite.points(exercise) for exercise in suite.exercises}


def build(course: Course, assignment: str, work: Path, points_of: PointsOf | None = None) -> Built:
    """Build the assignment inside the new folder `work` and prove that the release holds no answer.

    Nothing outside `work` is touched. LessonError, CheckFileError or GradebookError say what stands
    against it.
    """
    lesson = read_lesson(course.lesson_path(assignment))
    points = (points_of or points_of_checks)(course, assignment)
    unknown = sorted(set(points) - set(lesson.exercises))
    if unknown:
        raise LessonError(
            f"{course.public_checks(assignment)} or its hidden twin checks exercises that "
            f"{lesson.path} does not have: {', '.join(unknown)}. Correct the name, or write the "
            "exercise."
        )
    work.mkdir(parents=True)
    source, release, database = (
        work / "source" / assignment,
        work / "release" / assignment,
        work / "gradebook.db",
    )
    write_source(course, lesson, points, source)
    _run_nbgrader(work, database, assignment)
    settle(release / f"{assignment}.ipynb")
    prove(course, lesson, release)
    return Built(assignment, source, release, cells_in(database, assignment))


def _run_nbgrader(work: Path, database: Path, assignment: str) -> None:
    """Run nbgrader's generate_assignment in the course `work`, silently.

    Say what it says when it fails.
    """
    require_nbgrader()
    from nbgrader.converters import GenerateAssignment
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    with open_gradebook(f"sqlite:///{database}"):
        pass
    config = Config()
    config.CourseDirectory.root = str(work.resolve())
    config.CourseDirectory.db_url = f"sqlite:///{database.resolve()}"
    config.CourseDirectory.assignment_id = assignment
    release_settings(config)
    with _captured_log() as (log, lines):
        coursedir = CourseDirectory(config=config, log=log)
        converter = GenerateAssignment(coursedir=coursedir, config=config, log=log)
        try:
            converter.start()
        except NbGraderException as error:
            raise GradebookError(
                f"nbgrader could not release {assignment!r}, which is a defect of the grader: "
                + "\n".join(lines[-40:] or [str(error)])
            ) from error


@contextlib.contextmanager
def _captured_log() -> Iterator[tuple[logging.Logger, list[str]]]:
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    log = logging.Logger(__name__, logging.WARNING)
    log.addHandler(Keep())
    yield log, lines


def settle(path: Path) -> None:
    """Bring the released notebook to bytes that depend on the lesson alone.

    No outputs, no kernel's traces.
    """
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        metadata = cell["metadata"]
        cell["metadata"] = {key: metadata[key] for key in metadata if key in CELL_METADATA}
    metadata = notebook["metadata"]
    notebook["metadata"] = {key: metadata[key] for key in metadata if key in NOTEBOOK_METADATA}
    notebook["metadata"] |= {"kernelspec": dict(KERNEL), "language_info": dict(LANGUAGE)}
    path.write_text(notebook_text(notebook), encoding="utf-8")
