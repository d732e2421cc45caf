"""An assignment as the gradebook knows it.

The rows that marks hang on, and the cells as they must stand.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from autograder.assignments import Assignment
from autograder.errors import GradebookError
from autograder.nbgrader.release.register import Cells, cells_of
from autograder.records import ExerciseRecord, GradeRecord

if TYPE_CHECKING:
    from nbgrader.api import Gradebook as Database


@dataclasses.dataclass(frozen=True)
class NotebookPlan:
    """A notebook in the database.

    `rows` give a cell's id by its role ("grade", "solution") and grade_id.

    `order` are the grade_ids in the notebook's order.
    """

    assignment: Assignment
    name: str
    notebook_id: str
    cells: Cells
    rows: Mapping[tuple[str, str], str]
    order: tuple[str, ...]

    @property
    def kernelspec(self) -> Any:
        return json.loads(self.cells.kernelspec) if self.cells.kernelspec else None

    def grade_cell(self, exercise: str) -> str:
        """Return the grade_id that holds an exercise's marks.

        A cell that people mark holds its own.
        """
        name = self.assignment.grade_cell(exercise)
        return name if name in self.cells.grade else exercise

    def exercises(self, record: GradeRecord) -> dict[str, ExerciseRecord]:
        """Return the record's exercises by grade cell.

        Raise GradebookError when the gradebook has others, or other points.
        """
        found = {
            self.grade_cell(exercise.name): exercise
            for exercise in record.exercises
            if (exercise.notebook or self.name) == self.name
        }
        remedy = f"Run `autograder assemble {self.assignment.name}`, then grade again."
        for name, exercise in found.items():
            if name not in self.cells.grade:
                raise GradebookError(
                    f"The gradebook knows no exercise {exercise.name!r} of "
                    f"{self.assignment.name!r}. {remedy}"
                )
            worth = self.cells.grade[name].max_score
            if worth != exercise.max_score:
                raise GradebookError(
                    f"Exercise {exercise.name!r} of {self.assignment.name!r} is worth "
                    f"{exercise.max_score:g} points by its "
                    f"checks and {worth:g} in the gradebook. {remedy}"
                )
        return found

    def auto_scores(self, record: GradeRecord) -> dict[str, float | None]:
        """Return nbgrader's automatic score of each grade cell; None where a person gives it.

        A written answer that waits for nobody was left empty and gets 0. An exercise that the
        grader could not judge has no score.
        """
        exercises = self.exercises(record)
        scores: dict[str, float | None] = {}
        for name in self.cells.grade:
            if name in exercises:
                score, worth = exercises[name].score, exercises[name].max_score
                scores[name] = None if score is None else float(min(max(score, 0.0), worth))
            elif name in self.cells.solution and record.exercises and name not in record.awaiting:
                scores[name] = 0.0
            else:
                scores[name] = None
        return scores


@dataclasses.dataclass(frozen=True)
class Plan:
    """An assignment in the database, with its notebooks."""

    assignment: str
    assignment_id: str
    due: datetime | None
    notebooks: tuple[NotebookPlan, ...]


def is_known(database: Database, assignment: Assignment) -> bool:
    """Say whether an open gradebook holds the assignment's notebooks."""
    from nbgrader.api import MissingEntry

    try:
        found = {notebook.name for notebook in database.find_assignment(assignment.name).notebooks}
    except MissingEntry:
        return False
    return found >= set(assignment.notebooks)


def read_plan(database: Database, assignment: Assignment) -> Plan:
    """Read the assignment from an open gradebook; GradebookError when it is not there."""
    name = assignment.name
    if not is_known(database, assignment):
        raise GradebookError(
            f"The gradebook lacks {name!r}. Run `autograder assemble {name}` first."
        )
    row = database.find_assignment(name)
    plans = tuple(_notebook_plan(assignment, notebook) for notebook in row.notebooks)
    return Plan(name, row.id, row.duedate, plans)


def _notebook_plan(assignment: Assignment, notebook: Any) -> NotebookPlan:
    cells = cells_of(notebook)
    rows = {("grade", cell.name): cell.id for cell in notebook.grade_cells}
    rows |= {("solution", cell.name): cell.id for cell in notebook.solution_cells}
    known = [name for name in assignment.cell_order(notebook.name) if name in cells.source]
    return NotebookPlan(
        assignment=assignment,
        name=notebook.name,
        notebook_id=notebook.id,
        cells=cells,
        rows=rows,
        order=(*known, *sorted(set(cells.source) - set(known))),
    )
