"""Find the students who have marks in the gradebook, without nbgrader's slow import."""

from __future__ import annotations

from autograder.course import Course
from autograder.nbgrader.database import open_database
from autograder.nbgrader.db_errors import translate_db_errors

STUDENTS = """
    SELECT submitted_assignment.student_id
    FROM assignment
    JOIN submitted_assignment ON submitted_assignment.assignment_id = assignment.id
    WHERE assignment.name = :assignment
"""


def entered_students(course: Course, assignment: str) -> set[str]:
    """Return the students whose submission is entered.

    Raise GradebookError where the database refuses or does not answer.
    """
    from sqlalchemy import text

    with (
        open_database(course.gradebook_url) as connection,
        translate_db_errors(course.gradebook_url),
    ):
        if connection is None:
            return set()
        return set(connection.execute(text(STUDENTS), {"assignment": assignment}).scalars())
