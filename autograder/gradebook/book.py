"""The gradebook of a course: the one writer of nbgrader's database and of the autograded notebooks.

A batch of records is entered in one transaction. First the notebooks are written aside, then the
database takes the marks and commits, then the notebooks move to their places, each folder whole: a
batch that fails leaves everything as it was. One that is cut off between the last two steps has no
record files yet, and is entered again.
"""

from __future__ import annotations

import contextlib
import fcntl
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from autograder.assignments import find_assignment
from autograder.course import Course
from autograder.errors import GradebookError
from autograder.gradebook.autograded import autograded_files, put_in_place
from autograder.gradebook.plan import Plan, is_known, read_plan
from autograder.gradebook.rows import enter_batch
from autograder.nbgrader.database import one_writer, open_gradebook
from autograder.nbgrader.db_errors import translate_db_errors
from autograder.nbgrader.pages.trial import Trial
from autograder.nbgrader.release.register import register_cells
from autograder.records.graded import Graded

if TYPE_CHECKING:
    from nbgrader.api import Gradebook as Database

TRIES: Final = 3


class Gradebook:
    """The course's gradebook; use it in a `with` statement. nbgrader is imported at the first use.

    Every method raises GradebookError with a sentence when the database or the disk refuses.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._stack = contextlib.ExitStack()
        self._database: Database | None = None
        self._plans: dict[str, Plan] = {}
        self._trial = Trial()

    def __enter__(self) -> Gradebook:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database; what was entered is kept."""
        self._database = None
        self._plans.clear()
        self._trial.close()
        self._stack.close()

    def register(self, assignment: str) -> bool:
        """Give the gradebook the assignment's cells, built anew, if it has none.

        Say whether it had none.

        nbgrader's source folder, which formgrader asks for, is built along with them if it is not
        there.
        """
        source = self._course.source_dir(assignment)
        found = find_assignment(self._course, assignment)
        with _disk_said(self._course.state_dir), self._alone() as work:
            with translate_db_errors(self._course.gradebook_url):
                known = is_known(self._open(), found)
                self._open().db.rollback()
            if known and source.is_dir():
                return False
            built, cells = found.build(work / assignment)
            with translate_db_errors(self._course.gradebook_url):
                register_cells(self._open(), self._course.assignment(assignment), cells)
                self._open().db.commit()
            if not source.exists():
                source.parent.mkdir(parents=True, exist_ok=True)
                built.rename(source)
        self._plans.pop(assignment, None)
        return not known

    def enter(self, entries: Iterable[Graded]) -> None:
        """Enter a batch of records, some 50 to 500, in one transaction.

        `invalid` ones are passed over.

        Scores go in as nbgrader's automatic scores; marks, extra credit and comments that a person
        gave stay, and are flagged for another look where what they judged has changed. Lateness
        costs what course.yml says, counted from the due date and the student's extension in the
        gradebook. nbgrader must know the assignment (`register`).
        """
        kept = {one.record.student: one for one in entries if one.record.status != "invalid"}
        by_assignment: dict[str, list[Graded]] = {}
        for one in kept.values():
            by_assignment.setdefault(one.record.assignment, []).append(one)
        for assignment, batch in by_assignment.items():
            plan = self._plan(assignment)
            with _disk_said(self._course.autograded_dir), self._alone() as work:
                for one in batch:
                    if one.notebooks:
                        autograded_files(plan, one, work / "new" / one.record.student, self._trial)
                with translate_db_errors(self._course.gradebook_url):
                    self._commit(plan, batch)
                for one in batch:
                    if one.notebooks:
                        put_in_place(self._course, one.record, work)

    def _commit(self, plan: Plan, batch: Sequence[Graded]) -> None:
        """Write a batch's rows and commit.

        Anew where another program was in the way, or the connection had ended.

        To enter a batch twice is to enter it once, so it does no harm if the first commit was not
        lost but its answer.
        """
        from sqlalchemy.exc import DBAPIError, IntegrityError

        session = self._open().db
        for tries_left in reversed(range(TRIES)):
            try:
                one_writer(session.connection())
                enter_batch(session.connection(), self._course, plan, batch)
                session.commit()
                return
            except DBAPIError as error:
                passing = (
                    isinstance(error, IntegrityError)
                    or error.connection_invalidated
                    or _is_deadlock(error)
                )
                if not (passing and tries_left):
                    raise
            finally:
                session.rollback()

    def _open(self) -> Database:
        if self._database is None:
            self._database = self._stack.enter_context(open_gradebook(self._course.gradebook_url))
        return self._database

    def _plan(self, assignment: str) -> Plan:
        if assignment not in self._plans:
            with translate_db_errors(self._course.gradebook_url):
                self._plans[assignment] = read_plan(
                    self._open(), find_assignment(self._course, assignment)
                )
                self._open().db.rollback()
        return self._plans[assignment]

    @contextlib.contextmanager
    def _alone(self) -> Iterator[Path]:
        """Give a temporary folder from which folders can move to their places.

        Another run in this course waits.
        """
        self._course.state_dir.mkdir(parents=True, exist_ok=True)
        with (self._course.state_dir / "gradebook.lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # until it is closed
            # Nobody else is here: what stands there is of a run that was killed.
            for left in self._course.state_dir.glob("gradebook-*"):
                shutil.rmtree(left, ignore_errors=True)
            work = Path(tempfile.mkdtemp(prefix="gradebook-", dir=self._course.state_dir))
            try:
                yield work
            finally:
                shutil.rmtree(work, ignore_errors=True)


def _is_deadlock(error: Any) -> bool:
    return getattr(error.orig, "sqlstate", None) in ("40P01", "40001")


@contextlib.contextmanager
def _disk_said(place: Path) -> Any:
    try:
        yield
    except OSError as error:
        raise GradebookError(
            f"{error.filename or place} cannot be written ({error.strerror}): make room or "
            f"access, and run this again."
        ) from error
