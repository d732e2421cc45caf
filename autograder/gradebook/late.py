"""Late penalties in the gradebook, by the marks as they are now.

A person's marks, extra credit and extensions count.

nbgrader is not needed for it, whose import takes seconds: its tables are read as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from autograder.course import Course
from autograder.gradebook.lookup import rows_of
from autograder.nbgrader.database import one_writer, open_database
from autograder.nbgrader.db_errors import translate_db_errors

if TYPE_CHECKING:
    from sqlalchemy import Connection

AT_ONCE = 500
CENT = 1e-9  # of a point: below it two penalties are one

NOTEBOOKS = """
    SELECT submitted_notebook.id, submitted_notebook.late_submission_penalty AS penalty,
           submitted_assignment.timestamp, submitted_assignment.extension, assignment.duedate
    FROM assignment
    JOIN notebook ON notebook.assignment_id = assignment.id
    JOIN submitted_assignment ON submitted_assignment.assignment_id = assignment.id
    JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
         AND submitted_notebook.notebook_id = notebook.id
    WHERE assignment.name = :assignment
      AND (submitted_notebook.late_submission_penalty IS NOT NULL
           OR submitted_assignment.timestamp > coalesce(:due, assignment.duedate))
"""
OF_STUDENTS = " AND submitted_assignment.student_id IN :students"
CELLS = """
    SELECT base_cell.id FROM base_cell
    JOIN notebook ON notebook.id = base_cell.notebook_id
    JOIN assignment ON assignment.id = notebook.assignment_id
    WHERE assignment.name = :assignment
"""


def recount_penalties(
    course: Course, assignment: str, students: Sequence[str] | None = None
) -> int:
    """Bring late penalties up to date with new marks and extensions; return how many changed.

    `students` narrows it to these. GradebookError where the database refuses.
    """
    if course.late is None:
        return 0
    with (
        open_database(course.gradebook_url) as connection,
        translate_db_errors(course.gradebook_url),
    ):
        if connection is None or not any(_changes(connection, course, assignment, students)):
            return 0
        connection.rollback()
        one_writer(connection)
        changed = enter_penalties(connection, course, assignment, students)
        connection.commit()
        return changed


def enter_penalties(
    connection: Connection, course: Course, assignment: str, students: Sequence[str] | None = None
) -> int:
    """Write the penalties that are not as they should be, and return their number.

    Nothing is committed.
    """
    from sqlalchemy import text

    changed = 0
    for batch in _changes(connection, course, assignment, students):
        statement = (
            "UPDATE submitted_notebook SET late_submission_penalty = :penalty WHERE id = :id"
        )
        connection.execute(text(statement), batch)
        changed += len(batch)
    return changed


def _changes(
    connection: Connection, course: Course, assignment: str, students: Sequence[str] | None
) -> Iterator[list[dict[str, Any]]]:
    """Yield the notebooks whose penalty is another one now, some at a time."""
    from sqlalchemy import DateTime, Float, Interval, bindparam, text

    due = naive(next((one.due for one in course.assignments if one.name == assignment), None))
    statement = text(NOTEBOOKS + OF_STUDENTS * (students is not None)).bindparams(
        bindparam("due", type_=DateTime)
    )
    if students is not None:
        statement = statement.bindparams(bindparam("students", expanding=True))
    found = connection.execute(
        statement.columns(penalty=Float, timestamp=DateTime, extension=Interval, duedate=DateTime),
        {
            "assignment": assignment,
            "due": due,
            **({} if students is None else {"students": list(students)}),
        },
    )
    rows = iter(found.all())
    while some := list(islice(rows, AT_ONCE)):
        score = _scores(connection, assignment, [row.id for row in some])
        changes = []
        for row in some:
            until = due or row.duedate
            penalty: float | None = None
            if course.late is not None and row.timestamp is not None and until is not None:
                late = row.timestamp - until - (row.extension or timedelta(0))
                penalty = course.late.penalty(score.get(row.id, 0.0), late.total_seconds()) or None
            if abs((penalty or 0.0) - (row.penalty or 0.0)) > CENT:
                changes.append({"id": row.id, "penalty": penalty})
        if changes:
            yield changes


def _scores(
    connection: Connection, assignment: str, notebooks: Collection[str]
) -> dict[str, float]:
    """Return what submitted notebooks have by nbgrader's rule.

    A person's mark before the automatic one, extra credit with either.
    """
    from sqlalchemy import case, column, func, select, table, text

    columns = ("notebook_id", "cell_id", "auto_score", "manual_score", "extra_credit")
    cells = connection.execute(text(CELLS), {"assignment": assignment}).scalars().all()
    grade = rows_of(connection, table("grade", *map(column, columns)), cells, notebooks).subquery()
    mark = func.coalesce(grade.c.manual_score, grade.c.auto_score)
    worth = case((mark.is_(None), 0.0), else_=mark + func.coalesce(grade.c.extra_credit, 0.0))
    sums = select(grade.c.notebook_id, func.sum(worth)).group_by(grade.c.notebook_id)
    return {notebook: float(score) for notebook, score in connection.execute(sums)}


def naive(moment: datetime | None) -> datetime | None:
    """Return a time as nbgrader keeps it: UTC, without saying so."""
    return None if moment is None else moment.astimezone(UTC).replace(tzinfo=None)
