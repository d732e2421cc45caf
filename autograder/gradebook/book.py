"""The gradebook of a course: the one writer of nbgrader's database and of the autograded notebooks.

A batch of records is entered in one transaction. First the notebooks are written aside, then the database takes the
marks and commits, then the notebooks move to their places, each folder whole: a batch that fails leaves everything as
it was, and one that is cut off between the last two steps is found by `lacks`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from autograder.assemble import build, register_cells
from autograder.assemble.release import PointsOf
from autograder.course import Course
from autograder.database import open_gradebook, refusals_said
from autograder.errors import GradebookError
from autograder.records import GradeRecord

if TYPE_CHECKING:
    from nbgrader.api import Gradebook as Database

    from autograder.gradebook.plan import Plan


@dataclasses.dataclass(frozen=True)
class Entry:
    """A record with what its autograded notebook is made of.

    `notebook` is the hand-in in nbformat 4, sources as text; None enters the marks and leaves `autograded/` alone.
    `submitted` is a time with its zone, None if it is not known. `outputs` are the cells' outputs in nbformat, by the
    cell's place in the notebook; cells without any are shown without, and check cells show the record.
    """

    record: GradeRecord
    notebook: Mapping[str, Any] | None = None
    submitted: datetime | None = None
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)


class Gradebook:
    """The course's gradebook; use it in a `with` statement. nbgrader is imported at the first use.

    Every method raises GradebookError with a sentence when the database or the disk refuses.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._stack = contextlib.ExitStack()
        self._database: Database | None = None
        self._plans: dict[str, Plan] = {}

    def __enter__(self) -> Gradebook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database; what was entered is kept."""
        self._database = None
        self._plans.clear()
        self._stack.close()

    def register(self, assignment: str, points_of: PointsOf | None = None) -> bool:
        """Give the gradebook the assignment's cells, built from the lesson, if it has none; say whether it had none.

        nbgrader's source folder, which formgrader asks for, is built along with them if it is not there.
        """
        from autograder.gradebook.plan import find_notebook

        with refusals_said(self._course.gradebook_url):
            known = find_notebook(self._open(), assignment) is not None
            self._open().db.rollback()
        source = self._course.source_dir(assignment)
        if known and source.is_dir():
            return False
        with _disk_said(self._course.state_dir), self._workplace() as work:
            built = build(self._course, assignment, work / assignment, points_of)
            with refusals_said(self._course.gradebook_url):
                register_cells(self._open(), self._course.assignment(assignment), built.cells)
                self._open().db.commit()
            if not source.exists():
                source.parent.mkdir(parents=True, exist_ok=True)
                built.source.rename(source)
        self._plans.pop(assignment, None)
        return not known

    def enter(self, entries: Iterable[Entry]) -> None:
        """Enter a batch of records, some 50 to 500, in one transaction; `invalid` ones are passed over.

        Scores go in as nbgrader's automatic scores; marks, extra credit and comments that a person gave stay, and are
        flagged for another look where what they judged has changed. Lateness costs what course.yml says, counted from
        the due date and the student's extension in the gradebook. nbgrader must know the assignment (`register`).
        """
        from autograder.gradebook.autograded import autograded_files, put_in_place
        from autograder.gradebook.entry import enter_batch

        kept = {one.record.student: one for one in entries if one.record.status != "invalid"}
        by_assignment: dict[str, list[Entry]] = {}
        for one in kept.values():
            by_assignment.setdefault(one.record.assignment, []).append(one)
        for assignment, batch in by_assignment.items():
            plan = self._plan(assignment)
            with _disk_said(self._course.autograded_dir), self._workplace() as work:
                for one in batch:
                    if one.notebook is not None:
                        autograded_files(plan, one, work / "new" / one.record.student)
                with refusals_said(self._course.gradebook_url):
                    try:
                        enter_batch(self._open(), self._course, plan, batch)
                        self._open().db.commit()
                    finally:
                        self._open().db.rollback()
                        self._open().db.expunge_all()
                for one in batch:
                    if one.notebook is not None:
                        put_in_place(self._course, one.record, work)

    def lacks(self, assignment: str, records: Iterable[GradeRecord]) -> set[str]:
        """Return the students whose record the gradebook or `autograded/` does not hold as it is."""
        from autograder.gradebook.entry import held_scores
        from autograder.gradebook.plan import find_notebook

        wanted = [record for record in records if record.status != "invalid"]
        if not wanted:
            return set()
        with refusals_said(self._course.gradebook_url):
            if find_notebook(self._open(), assignment) is None:
                return {record.student for record in wanted}
            held = held_scores(self._open(), self._plan(assignment))
            self._open().db.rollback()
        lacking = set()
        for record in wanted:
            notebook = self._course.autograded_dir / record.student / assignment / f"{assignment}.ipynb"
            scores = self._plan(assignment).auto_scores(record)
            if held.get(record.student) != scores or not notebook.is_file():
                lacking.add(record.student)
        return lacking

    def _open(self) -> Database:
        if self._database is None:
            self._database = self._stack.enter_context(open_gradebook(self._course.gradebook_url))
        return self._database

    def _plan(self, assignment: str) -> Plan:
        from autograder.gradebook.plan import read_plan

        if assignment not in self._plans:
            with refusals_said(self._course.gradebook_url):
                self._plans[assignment] = read_plan(self._open(), self._course, assignment)
                self._open().db.rollback()
        return self._plans[assignment]

    @contextlib.contextmanager
    def _workplace(self) -> Any:
        """Give a temporary folder from which folders can move to their places in the course."""
        self._course.state_dir.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix="gradebook-", dir=self._course.state_dir))
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


@contextlib.contextmanager
def _disk_said(place: Path) -> Any:
    try:
        yield
    except OSError as error:
        raise GradebookError(
            f"{error.filename or place} cannot be written ({error.strerror}): make room or access, and run this again."
        ) from error
