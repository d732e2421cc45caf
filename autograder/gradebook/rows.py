"""A batch of records into the rows of nbgrader's database, in a handful of statements.

nbgrader's own methods commit at every call: 40 ms a submission and no way back. Objects of its row
classes cost 4 ms a submission. So its tables are written directly, all rows of a kind in one
statement, and only those that change. What is looked up goes by the indexes that nbgrader's tables
have, so that a full gradebook is as fast as an empty one.
"""

from __future__ import annotations

import dataclasses
import secrets
import time
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from autograder.course import Course
from autograder.gradebook.autograded import answers, answers_before
from autograder.gradebook.late import enter_penalties, naive
from autograder.gradebook.lookup import rows_of
from autograder.gradebook.plan import NotebookPlan, Plan
from autograder.nbgrader.pages.forms import is_form_of
from autograder.records import ExerciseRecord
from autograder.records.graded import Graded

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

NO_RESPONSE = "No response."
LONGEST_COMMENT = 2000


@dataclasses.dataclass
class _Writes:
    """The new rows of one table, and those to change, with the columns that do."""

    table: Table
    new: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    changed: list[dict[str, Any]] = dataclasses.field(default_factory=list)

    def set(self, row: Any, keys: Mapping[str, Any], **values: Any) -> str:
        """Have the values stand in the row, or where it is None in a new one of these keys.

        Return the row's id.
        """
        if row is None:
            new = _fresh_id()
            self.new.append({"id": new, **keys, **values})
            return new
        if any(getattr(row, name) != value for name, value in values.items()):
            self.changed.append({"row": row.id, **values})
        return str(row.id)

    def write(self, connection: Connection) -> None:
        from sqlalchemy import bindparam, insert, update

        if self.new:
            connection.execute(insert(self.table), self.new)
        if self.changed:
            connection.execute(
                update(self.table).where(self.table.c.id == bindparam("row")), self.changed
            )


def _fresh_id() -> str:
    """Return an id in nbgrader's form, 32 hexadecimal digits, that sorts by time.

    New rows then stand side by side in each index. By random ones a batch touches every page of it,
    and the cost of a submission grows with the class.
    """
    return f"{time.time_ns():016x}{secrets.token_hex(8)}"


def enter_batch(
    connection: Connection, course: Course, plan: Plan, entries: Sequence[Graded]
) -> None:
    """Write the entries' rows, without committing; `one_writer` must be so already."""
    from nbgrader import api

    students = [entry.record.student for entry in entries]
    due = next((one.due for one in course.assignments if one.name == plan.assignment), None)
    if due is not None and plan.due != naive(due):
        assignments = api.Assignment.__table__
        values = {"duedate": naive(due)}
        connection.execute(
            assignments.update().where(assignments.c.id == plan.assignment_id), values
        )
    submissions = _submissions(connection, plan, entries)
    grades, comments = _Writes(api.Grade.__table__), _Writes(api.Comment.__table__)
    for notebook in plan.notebooks:
        ids, known = _notebooks(connection, notebook, submissions)
        graded = _rows(connection, grades.table, notebook, "grade", known)
        commented = _rows(connection, comments.table, notebook, "solution", known)
        for entry in entries:
            one = ids[entry.record.student]
            _set_grades(grades, course, notebook, entry, one, graded.get(one, {}))
            _set_comments(comments, notebook, entry, one, commented.get(one, {}))
    grades.write(connection)
    comments.write(connection)
    enter_penalties(connection, course, plan.assignment, students)


def _submissions(connection: Connection, plan: Plan, entries: Sequence[Graded]) -> dict[str, str]:
    """Return the id of each student's submission.

    Students and submissions are made where they are missing.
    """
    from nbgrader import api
    from sqlalchemy import select

    names = [entry.record.student for entry in entries]
    people = _Writes(api.Student.__table__)
    known = set(
        connection.execute(select(people.table.c.id).where(people.table.c.id.in_(names))).scalars()
    )
    people.new = [{"id": name} for name in names if name not in known]
    people.write(connection)

    submissions = _Writes(api.SubmittedAssignment.__table__)
    table = submissions.table.c
    found = connection.execute(
        select(table.id, table.student_id, table.timestamp)
        .where(table.assignment_id == plan.assignment_id)
        .where(table.student_id.in_(names))
    )
    of_student = {row.student_id: row for row in found}
    ids = {
        entry.record.student: submissions.set(
            of_student.get(entry.record.student),
            {"student_id": entry.record.student, "assignment_id": plan.assignment_id},
            timestamp=naive(entry.submitted),
        )
        for entry in entries
    }
    submissions.write(connection)
    return ids


def _notebooks(
    connection: Connection, plan: NotebookPlan, submissions: Mapping[str, str]
) -> tuple[dict[str, str], set[str]]:
    """Return the id of each student's submitted notebook, and which were there before.

    Missing ones are made.
    """
    from nbgrader import api
    from sqlalchemy import select

    notebooks = _Writes(api.SubmittedNotebook.__table__)
    table = notebooks.table.c
    found = connection.execute(
        select(table.id, table.assignment_id)
        .where(table.notebook_id == plan.notebook_id)
        .where(table.assignment_id.in_(submissions.values()))
    )
    of_submission = {row.assignment_id: row for row in found}
    result = {
        student: notebooks.set(
            of_submission.get(submission),
            {"assignment_id": submission, "notebook_id": plan.notebook_id},
        )
        for student, submission in submissions.items()
    }
    notebooks.write(connection)
    return result, {row.id for row in of_submission.values()}


def _rows(
    connection: Connection, table: Table, plan: NotebookPlan, role: str, notebooks: Collection[str]
) -> dict[str, dict[str, Any]]:
    """Return the rows of submitted notebooks, by notebook and by cell, for the cells of a role."""
    rows: dict[str, dict[str, Any]] = {}
    if notebooks:
        cells = [cell for (kind, _), cell in plan.rows.items() if kind == role]
        for row in connection.execute(
            rows_of(connection, table, cells, notebooks, for_update=True)
        ):
            rows.setdefault(row.notebook_id, {})[row.cell_id] = row
    return rows


def _set_grades(
    grades: _Writes,
    course: Course,
    plan: NotebookPlan,
    entry: Graded,
    notebook: str,
    rows: Mapping[str, Any],
) -> None:
    unsure = {
        name
        for name, exercise in plan.exercises(entry.record).items()
        if (plan.name, exercise.name) in entry.doubtful
        or any(check.outcome.is_graders_fault for check in exercise.checks)
    }
    judged = any(row.manual_score is not None for row in rows.values())
    changed = _changed_answers(course, plan, entry) if judged else set()
    for name, score in plan.auto_scores(entry.record).items():
        cell = plan.rows["grade", name]
        row = rows.get(cell)
        if row is not None and row.manual_score is not None:
            # What a person judged may be another thing now: ask for another look, keep the mark.
            asks = bool(row.needs_manual_grade or score != row.auto_score or name in changed)
        else:
            asks = score is None or name in unsure
        keys = {"notebook_id": notebook, "cell_id": cell}
        grades.set(row, keys, auto_score=score, needs_manual_grade=asks)


def _set_comments(
    comments: _Writes, plan: NotebookPlan, entry: Graded, notebook: str, rows: Mapping[str, Any]
) -> None:
    given = answers(_notebook(plan, entry))
    exercises = plan.exercises(entry.record)
    for name in plan.cells.solution:
        cell = plan.rows["solution", name]
        unanswered = given.get(name, "").strip() == plan.cells.source[name].source.strip()
        comment = _hints(exercises.get(plan.grade_cell(name)))
        if name in given and unanswered:
            comment = NO_RESPONSE
        keys = {"notebook_id": notebook, "cell_id": cell}
        comments.set(rows.get(cell), keys, auto_comment=comment)


def _hints(exercise: ExerciseRecord | None) -> str | None:
    """Return what the grader says to an answer, in Markdown: the hints of its checks, each once."""
    hints = [check.hint for check in exercise.checks if check.hint] if exercise is not None else []
    return "\n\n".join(dict.fromkeys(hints))[:LONGEST_COMMENT] or None


def _changed_answers(course: Course, plan: NotebookPlan, entry: Graded) -> set[str]:
    """Return the grade cells whose answers are not those of the autograded notebook now there."""
    notebook = _notebook(plan, entry)
    if notebook is None:
        return set()
    before = answers_before(course, entry.record, plan.name)
    after = answers(notebook)
    names = {
        name for name in plan.cells.solution if not is_form_of(before.get(name), after.get(name))
    }
    return names | {plan.grade_cell(name) for name in names}


def _notebook(plan: NotebookPlan, entry: Graded) -> Mapping[str, Any] | None:
    return entry.notebooks[plan.name].notebook if plan.name in entry.notebooks else None
