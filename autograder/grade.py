"""From one submission to its record: cells in a confined child, checks here, and nothing believed but values.

A `Grader` stands for one assignment in one worker process: the checks are collected and the sandbox is started once.
`grade` always returns a record. What the student's code does can cost that student points; what goes wrong on this side
is `internal` and costs nobody any.
"""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, Final

from autograder.checks import CheckSuite, collect_checks, hidden_seeds
from autograder.course import Course
from autograder.errors import CourseError, SandboxError, SubmissionError
from autograder.handins import HandIn
from autograder.notebook import Release, read_release, read_submission
from autograder.records import ExerciseRecord, GradeRecord, printable
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.submission_run import SubmissionRun
from autograder.worker.cells import CellResult
from autograder.worker.conductor import Workshop

FILE_MB: Final = 64
PROCESSES: Final = 32  # of the student's own


@dataclass(frozen=True)
class Graded:
    """A record with what the gradebook and the autograded notebook need beside it."""

    record: GradeRecord
    notebook: Mapping[str, Any] | None = None
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)


class Grader:
    """Grades submissions of one assignment; use it in a `with` statement."""

    def __init__(self, course: Course, assignment: str, sandbox: Sandbox, secret: bytes) -> None:
        self._course = course
        self._assignment = assignment
        self._sandbox = sandbox
        self._secret = secret
        self._due = course.assignment(assignment).due
        self.release: Release = read_release(course.release_notebook(assignment), assignment)
        self.suite: CheckSuite = collect_course_checks(course, assignment)
        check_release(self.release, self.suite)
        self._files = release_files(course.release_dir(assignment))
        limits = ProcessLimits(
            memory_mb=course.limits.memory_mb,
            file_mb=FILE_MB,
            processes=PROCESSES + len(self.release.exercises),  # a snapshot is kept at each check cell
        )
        self._workshop = Workshop(sandbox, limits, self.suite.forbidden)

    def __enter__(self) -> Grader:
        self._workshop.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._workshop.close()

    def grade(self, hand_in: HandIn) -> Graded:
        """Return the record of one hand-in."""
        started = time.perf_counter()
        try:
            if hand_in.problem:
                raise SubmissionError(hand_in.problem)
            submission = read_submission(hand_in.notebook, f"{self._assignment}.ipynb", self.release)
        except SubmissionError as error:
            return Graded(self._record(hand_in, "invalid", str(error), (), (), started))
        seed = hidden_seeds(self._secret, self._assignment, hand_in.student)
        files = (self._files, self._own_files(hand_in))
        try:
            run = SubmissionRun(
                self._workshop, self.suite, self._course.limits, files, submission.steps, seed
            )
        except SandboxError as error:
            with self._workshop.child(()):  # the sandbox is in order, so it is this hand-in that ends it
                reason = f"{error} It is this hand-in that ends it."
            return Graded(self._record(hand_in, "needs_person", reason, (), (), started))
        exercises = tuple(run.exercises[name] for name in self.release.exercises)
        remarks = [*submission.remarks, *run.remarks]
        broken = [check for exercise in exercises for check in exercise.checks if check.outcome == "internal"]
        if broken:
            others = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
            remarks.append(f"{broken[0].name}{others}: {broken[0].message}")
        record = self._record(
            hand_in,
            "needs_person" if broken else "graded",
            " ".join(remarks),
            submission.answered,
            exercises,
            started,
        )
        outputs = {index: notebook_outputs(result) for index, result in run.cells.items()}
        return Graded(record, submission.notebook, outputs)

    def _own_files(self, hand_in: HandIn) -> list[tuple[str, bytes]]:
        """Return the files handed in that do not stand in the way of what was released."""
        released = {PurePosixPath(name) for name, _ in self._files}
        folders = {folder for path in released for folder in path.parents}
        return [
            (name, content)
            for name, content in hand_in.files
            if PurePosixPath(name) not in released | folders
            and not released & set(PurePosixPath(name).parents)
        ]

    # -- the record

    def _record(
        self,
        hand_in: HandIn,
        status: Any,
        message: str,
        answered: tuple[str, ...],
        exercises: tuple[ExerciseRecord, ...],
        started: float,
    ) -> GradeRecord:
        maximum = math.fsum([*map(self.suite.points, self.release.exercises), *self.release.written.values()])
        return GradeRecord(
            student=hand_in.student,
            assignment=self._assignment,
            status=status,
            message=printable(message),
            awaiting=answered,
            score=min(math.fsum(exercise.score for exercise in exercises), maximum),
            max_score=maximum,
            late_seconds=late_seconds(hand_in.submitted, self._due),
            sandbox=self._sandbox.tier,
            seconds=round(time.perf_counter() - started, 4),
            exercises=exercises,
        )


def collect_course_checks(course: Course, assignment: str) -> CheckSuite:
    """Return the assignment's checks, public and hidden."""
    hidden = course.hidden_checks(assignment)
    return collect_checks(course.public_checks(assignment), hidden if hidden.is_file() else None)


def check_release(release: Release, suite: CheckSuite) -> None:
    """Refuse a release that does not fit its checks: it was made from another state of the lesson."""
    without = [name for name in release.exercises if name not in suite.exercises]
    unknown = [name for name in suite.exercises if name not in release.exercises]
    if without or unknown:
        what = (
            f"no checks for {', '.join(without)}"
            if without
            else f"checks for {', '.join(unknown)}, no exercise there"
        )
        raise CourseError(
            f"{release.path}: the release does not fit its checks ({what}); run `autograder assemble`."
        )


def release_files(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Return the files that lie beside the released notebook (name, content): data and public checks."""
    return tuple(
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".ipynb"
    )


def late_seconds(submitted: datetime | None, due: datetime | None) -> int:
    """Return by how many seconds a hand-in is late; 0 where it is not, or where either time is unknown."""
    if submitted is None or due is None:
        return 0
    return max(0, math.ceil((submitted.astimezone(UTC) - due.astimezone(UTC)).total_seconds()))


def notebook_outputs(result: CellResult) -> list[dict[str, Any]]:
    """Return what a cell printed and raised as a notebook's outputs (nbformat 4)."""
    outputs: list[dict[str, Any]] = []
    if result.output:
        outputs.append({"output_type": "stream", "name": "stdout", "text": result.output})
    if result.error is not None:
        name, text, trace = result.error
        outputs.append(
            {"output_type": "error", "ename": name, "evalue": text, "traceback": trace.splitlines()}
        )
    return outputs
