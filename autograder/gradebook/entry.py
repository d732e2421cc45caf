"""A batch of records into the rows of nbgrader's database, read and written in a handful of statements.

nbgrader's own methods commit at every call: 40 ms a submission and no way back. Here its row classes are used directly,
in one session, so that a batch is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from autograder.course import Course
from autograder.gradebook.autograded import answers, answers_before
from autograder.gradebook.plan import CHECK, Plan
from autograder.records import ExerciseRecord

if TYPE_CHECKING:
    from nbgrader.api import Gradebook as Database

    from autograder.gradebook.book import Entry

NO_RESPONSE = "No response."
LONGEST_COMMENT = 2000


def enter_batch(database: Database, course: Course, plan: Plan, entries: Sequence[Entry]) -> None:
    """Write the entries' rows, without committing."""
    session = database.db
    due = course.assignment(plan.assignment).due if _lists(course, plan.assignment) else None
    if due is not None and plan.due != _naive(due):
        from nbgrader.api import Assignment

        session.get(Assignment, plan.assignment_id).duedate = _naive(due)
    submissions = _submissions(session, plan, [entry.record.student for entry in entries])
    for entry in entries:
        submission, notebook = submissions[entry.record.student]
        submission.timestamp = _naive(entry.submitted)
        changed = _changed_answers(course, plan, entry)
        _enter_grades(session, plan, entry, notebook, changed)
        _enter_comments(session, plan, entry, notebook)
        notebook.late_submission_penalty = _penalty(
            course, plan, submission, notebook, _naive(due) or plan.due
        )
    session.flush()


def held_scores(database: Database, plan: Plan) -> dict[str, dict[str, float | None]]:
    """Return what the gradebook holds: by student, the automatic score of each grade cell."""
    from nbgrader.api import BaseCell, Grade, SubmittedAssignment, SubmittedNotebook

    rows = (
        database.db.query(SubmittedAssignment.student_id, BaseCell.name, Grade.auto_score)
        .select_from(Grade)
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(BaseCell, Grade.cell_id == BaseCell.id)
        .filter(SubmittedNotebook.notebook_id == plan.notebook_id)
    )
    held: dict[str, dict[str, float | None]] = {}
    for student, name, score in rows:
        held.setdefault(student, {})[name] = score
    return held


def _lists(course: Course, assignment: str) -> bool:
    return any(one.name == assignment for one in course.assignments)


def _naive(moment: datetime | None) -> datetime | None:
    """Return a time as nbgrader keeps it: UTC, without saying so."""
    return None if moment is None else moment.astimezone(UTC).replace(tzinfo=None)


def _submissions(session: Any, plan: Plan, students: Sequence[str]) -> dict[str, tuple[Any, Any]]:
    """Return each student's submission and its notebook, with their grades and comments, made where missing."""
    from nbgrader.api import Student, SubmittedAssignment, SubmittedNotebook
    from sqlalchemy.orm import selectinload

    known = {name for (name,) in session.query(Student.id).filter(Student.id.in_(students))}
    session.add_all(Student(id=student) for student in dict.fromkeys(students) if student not in known)
    session.flush()
    found = (
        session.query(SubmittedAssignment)
        .filter(SubmittedAssignment.assignment_id == plan.assignment_id)
        .filter(SubmittedAssignment.student_id.in_(students))
        .options(
            selectinload(SubmittedAssignment.notebooks).selectinload(SubmittedNotebook.grades),
            selectinload(SubmittedAssignment.notebooks).selectinload(SubmittedNotebook.comments),
        )
    )
    submissions = {submission.student_id: submission for submission in found}
    result = {}
    for student in students:
        submission = submissions.get(student)
        if submission is None:
            submission = SubmittedAssignment(assignment_id=plan.assignment_id, student_id=student)
            session.add(submission)
        notebook = next((one for one in submission.notebooks if one.notebook_id == plan.notebook_id), None)
        if notebook is None:
            notebook = SubmittedNotebook(notebook_id=plan.notebook_id, assignment=submission)
            session.add(notebook)
        result[student] = (submission, notebook)
    return result


def _enter_grades(session: Any, plan: Plan, entry: Entry, notebook: Any, changed: set[str]) -> None:
    from nbgrader.api import Grade

    scores = plan.auto_scores(entry.record)
    unsure = {
        name
        for name, exercise in plan.exercises(entry.record).items()
        if any(check.outcome == "internal" for check in exercise.checks)
    }
    rows = {grade.cell_id: grade for grade in notebook.grades}
    for name, score in scores.items():
        cell = plan.rows["grade", name]
        grade = rows.get(cell)
        if grade is None:
            grade = Grade(cell_id=cell, notebook=notebook)
            session.add(grade)
            before: float | None = None
        else:
            before = grade.auto_score
        if grade.manual_score is not None:
            # What a person judged may be another thing now: ask for another look, keep the mark.
            stale = score != before or name in changed
            grade.needs_manual_grade = bool(grade.needs_manual_grade or stale)
        else:
            grade.needs_manual_grade = score is None or name in unsure
        grade.auto_score = score


def _enter_comments(session: Any, plan: Plan, entry: Entry, notebook: Any) -> None:
    from nbgrader.api import Comment

    rows = {comment.cell_id: comment for comment in notebook.comments}
    given = answers(entry.notebook)
    exercises = plan.exercises(entry.record)
    for name in plan.cells.solution:
        cell = plan.rows["solution", name]
        comment = rows.get(cell)
        if comment is None:
            comment = Comment(cell_id=cell, notebook=notebook)
            session.add(comment)
        unanswered = given.get(name, "").strip() == plan.cells.source[name].source.strip()
        if name in given and unanswered:
            comment.auto_comment = NO_RESPONSE
        else:
            comment.auto_comment = _hints(exercises.get(plan.grade_cell(name)))


def _hints(exercise: ExerciseRecord | None) -> str | None:
    """Return what the grader says to an answer, in Markdown: the hints of its checks, each once."""
    hints = [check.hint for check in exercise.checks if check.hint] if exercise is not None else []
    return "\n\n".join(dict.fromkeys(hints))[:LONGEST_COMMENT] or None


def _changed_answers(course: Course, plan: Plan, entry: Entry) -> set[str]:
    """Return the grade cells whose answers are not those of the autograded notebook that is there now."""
    if entry.notebook is None:
        return set()
    before = answers_before(course, entry.record)
    after = answers(entry.notebook)
    names = {name for name in plan.cells.solution if before.get(name) != after.get(name)}
    return names | {CHECK + name for name in names}


def _penalty(
    course: Course, plan: Plan, submission: Any, notebook: Any, due: datetime | None
) -> float | None:
    """Return what lateness costs, by the marks as they are now, manual ones included; None if it costs nothing."""
    if course.late is None or submission.timestamp is None or due is None:
        return None
    if submission.extension is not None:
        due = due + submission.extension
    late = (submission.timestamp - due).total_seconds()
    return course.late.penalty(_score(notebook.grades), late) or None


def _score(grades: Iterable[Any]) -> float:
    """Sum grades as nbgrader does: the manual score before the automatic one, and extra credit where there is either."""
    total = 0.0
    for grade in grades:
        score = grade.manual_score if grade.manual_score is not None else grade.auto_score
        total += 0.0 if score is None else score + (grade.extra_credit or 0.0)
    return total
