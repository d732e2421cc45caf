"""The cells of an assignment in the gradebook, put there in one transaction or not at all.

nbgrader's own SaveCells commits cell by cell and removes what it replaces. Here its rows are read
from the temporary gradebook of the build and copied, under nbgrader's own rule: once there are
submissions, no cell comes or goes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.course import AssignmentEntry
from autograder.errors import GradebookError
from autograder.nbgrader.database import one_writer, open_gradebook

if TYPE_CHECKING:
    from nbgrader.api import Gradebook, Notebook


@dataclasses.dataclass(frozen=True)
class GradeCell:
    """The worth of a grade cell; `cell_type` is "code" or "markdown"."""

    max_score: float
    cell_type: str


@dataclasses.dataclass(frozen=True)
class SourceCell:
    """The source from which nbgrader restores a locked cell."""

    cell_type: str
    locked: bool
    source: str
    checksum: str


@dataclasses.dataclass(frozen=True)
class Cells:
    """The cells of an assignment's notebook that the gradebook knows, by grade_id."""

    kernelspec: str
    grade: Mapping[str, GradeCell]
    solution: frozenset[str]
    source: Mapping[str, SourceCell]

    @property
    def names(self) -> set[tuple[str, str]]:
        """The cells that there are, as pairs of role and grade_id.

        What may not change under submissions.
        """
        roles: dict[str, Any] = {
            "grade": self.grade,
            "solution": self.solution,
            "source": self.source,
        }
        return {(role, name) for role, named in roles.items() for name in named}


def cells_in(database: Path, assignment: str) -> dict[str, Cells]:
    """Read the cells that nbgrader saved in the build's own gradebook, by notebook."""
    with open_gradebook(f"sqlite:///{database}") as gradebook:
        return {
            notebook.name: cells_of(notebook)
            for notebook in gradebook.find_assignment(assignment).notebooks
        }


def cells_of(notebook: Notebook) -> Cells:
    """Read the cells of a notebook in an open gradebook."""
    return Cells(
        kernelspec=notebook.kernelspec,
        grade={
            cell.name: GradeCell(float(cell.max_score), cell.cell_type)
            for cell in notebook.grade_cells
        },
        solution=frozenset(cell.name for cell in notebook.solution_cells),
        source={
            cell.name: SourceCell(cell.cell_type, bool(cell.locked), cell.source, cell.checksum)
            for cell in notebook.source_cells
        },
    )


def register_cells(
    gradebook: Gradebook, assignment: AssignmentEntry, notebooks: Mapping[str, Cells]
) -> None:
    """Make the open gradebook hold these cells, without committing.

    Raise GradebookError when submissions forbid it.
    """
    from nbgrader.api import Assignment as AssignmentRow
    from nbgrader.api import Notebook

    session = gradebook.db
    one_writer(session.connection())
    row = session.query(AssignmentRow).filter_by(name=assignment.name).one_or_none()
    if row is None:
        row = AssignmentRow(name=assignment.name, course_id=gradebook.course_id)
        session.add(row)
    if assignment.due is not None:
        row.duedate = assignment.due.astimezone(UTC).replace(tzinfo=None)
    found = {notebook.name: notebook for notebook in row.notebooks}
    _refuse_changes(row, found, notebooks)
    for name, other in found.items():
        if name not in notebooks:
            for cell in (
                *other.grade_cells,
                *other.solution_cells,
                *other.source_cells,
                *other.task_cells,
            ):
                session.delete(cell)
            session.delete(other)
    for name, cells in notebooks.items():
        notebook = found.get(name)
        if notebook is None:
            notebook = Notebook(name=name, assignment=row)
            session.add(notebook)
        notebook.kernelspec = cells.kernelspec
        _copy_cells(session, notebook, cells)
    session.flush()


def _refuse_changes(row: Any, found: Mapping[str, Any], notebooks: Mapping[str, Cells]) -> None:
    """Hold nbgrader's rule: where there are submissions, no notebook and no cell comes or goes."""
    if not row.submissions:
        return
    name = row.name
    changed: set[tuple[str, str]] = {("notebook", other) for other in set(found) ^ set(notebooks)}
    for one in set(found) & set(notebooks):
        changed |= cells_of(found[one]).names ^ notebooks[one].names
    if changed:
        ids = ", ".join(sorted({cell for _, cell in changed}))
        raise GradebookError(
            f"The gradebook holds {len(row.submissions)} submissions of {name!r}, so its cells "
            f"cannot come or go, and these would: {ids}. Nothing was changed. Bring the cells back "
            f"in solutions/{name}/{name}.py, or remove the assignment with its marks: nbgrader db "
            f"assignment remove {name} --force"
        )


def _copy_cells(session: Any, notebook: Any, cells: Cells) -> None:
    from nbgrader import api

    for existing in (
        *notebook.grade_cells,
        *notebook.solution_cells,
        *notebook.source_cells,
        *notebook.task_cells,
    ):
        role = "grade" if isinstance(existing, api.GradeCell) else "solution"
        role = "source" if isinstance(existing, api.SourceCell) else role
        if isinstance(existing, api.TaskCell) or (role, existing.name) not in cells.names:
            session.delete(existing)
    session.flush()
    session.expire_all()
    grade = {cell.name: cell for cell in notebook.grade_cells}
    solution = {cell.name for cell in notebook.solution_cells}
    source = {cell.name: cell for cell in notebook.source_cells}
    for name, worth in cells.grade.items():
        row = grade.get(name) or api.GradeCell(name=name, notebook=notebook)
        row.max_score, row.cell_type = worth.max_score, worth.cell_type
        session.add(row)
    for name in sorted(cells.solution - solution):
        session.add(api.SolutionCell(name=name, notebook=notebook))
    for name, cell in cells.source.items():
        row = source.get(name) or api.SourceCell(name=name, notebook=notebook)
        row.cell_type, row.locked = cell.cell_type, cell.locked
        row.source, row.checksum = cell.source, cell.checksum
        session.add(row)
