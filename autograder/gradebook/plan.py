"""What the gradebook knows of an assignment: the rows that marks hang on, and the cells as they must stand."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from autograder.course import Course
from autograder.errors import GradebookError
from autograder.lessons.lesson import read_lesson
from autograder.nbgrader.release.register import Cells, cells_of
from autograder.records import ExerciseRecord, GradeRecord

if TYPE_CHECKING:
    from nbgrader.api import Gradebook as Database

CHECK = "check-"


@dataclasses.dataclass(frozen=True)
class Plan:
    """An assignment in the database. `rows` give a cell's id by its role ("grade", "solution") and grade_id."""

    assignment: str
    assignment_id: str
    notebook_id: str
    due: datetime | None
    cells: Cells
    rows: Mapping[tuple[str, str], str]
    order: tuple[str, ...]

    @property
    def kernelspec(self) -> Any:
        return json.loads(self.cells.kernelspec) if self.cells.kernelspec else None

    def grade_cell(self, exercise: str) -> str:
        """Return the grade_id that holds an exercise's marks: of its check cell, or in other courses its own."""
        return CHECK + exercise if CHECK + exercise in self.cells.grade else exercise

    def exercises(self, record: GradeRecord) -> dict[str, ExerciseRecord]:
        """Return the record's exercises by grade cell; GradebookError when the gradebook has others, or other points."""
        found = {self.grade_cell(exercise.name): exercise for exercise in record.exercises}
        remedy = f"Run `autograder assemble {self.assignment}`, then grade again."
        for name, exercise in found.items():
            if name not in self.cells.grade:
                raise GradebookError(
                    f"The gradebook knows no exercise {exercise.name!r} of {self.assignment!r}. {remedy}"
                )
            worth = self.cells.grade[name].max_score
            if worth != exercise.max_score:
                raise GradebookError(
                    f"Exercise {exercise.name!r} of {self.assignment!r} is worth {exercise.max_score:g} points by its "
                    f"checks and {worth:g} in the gradebook. {remedy}"
                )
        return found

    def auto_scores(self, record: GradeRecord) -> dict[str, float | None]:
        """Return nbgrader's automatic score of each grade cell; None where a person gives it.

        A written answer that waits for nobody was left empty and gets 0. An exercise that the grader could not
        judge has no score.
        """
        exercises = self.exercises(record)
        scores: dict[str, float | None] = {}
        for name in self.cells.grade:
            if name in exercises:
                scores[name] = float(min(max(exercises[name].score, 0.0), exercises[name].max_score))
            elif name in self.cells.solution and record.exercises and name not in record.awaiting:
                scores[name] = 0.0
            else:
                scores[name] = None
        return scores


def find_notebook(database: Database, assignment: str) -> Any:
    """Return the notebook's row of an assignment, None when the gradebook lacks it."""
    from nbgrader.api import MissingEntry

    try:
        return database.find_notebook(assignment, assignment)
    except MissingEntry:
        return None


def read_plan(database: Database, course: Course, assignment: str) -> Plan:
    """Read the assignment from an open gradebook; GradebookError when it is not there."""
    notebook = find_notebook(database, assignment)
    if notebook is None:
        raise GradebookError(
            f"The gradebook lacks {assignment!r}. Run `autograder assemble {assignment}` first."
        )
    cells = cells_of(notebook)
    rows = {("grade", cell.name): cell.id for cell in notebook.grade_cells}
    rows |= {("solution", cell.name): cell.id for cell in notebook.solution_cells}
    return Plan(
        assignment=assignment,
        assignment_id=notebook.assignment.id,
        notebook_id=notebook.id,
        due=notebook.assignment.duedate,
        cells=cells,
        rows=rows,
        order=_order(course, assignment, cells),
    )


def _order(course: Course, assignment: str, cells: Cells) -> tuple[str, ...]:
    """Return the grade_ids in the order of the lesson, which the database does not keep."""
    path = course.lesson_path(assignment)
    names: list[str] = []
    if path.exists():
        for cell in read_lesson(path).cells:
            ids = {
                "exercise": [cell.name],
                "check": [CHECK + cell.name],
                "written": [f"{cell.name}-question", cell.name],
            }
            names += ids.get(cell.kind, [])
    known = [name for name in names if name in cells.source]
    return (*known, *sorted(set(cells.source) - set(known)))
