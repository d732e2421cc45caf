"""From one submission to its record: cells in a confined child, checks here, and nothing believed but values.

A `Grader` stands for one assignment in one worker process: the checks are collected and the sandbox is started once.
`grade` always returns a record. What the student's code does can cost that student points; where a check breaks, a
second look settles whose fault it is (`second_look.py`).
"""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, Final

from autograder.checks import CheckSuite, Verdict, collect_checks, hidden_seeds
from autograder.course import Course
from autograder.errors import CourseError, SandboxError, SubmissionError
from autograder.grading.attempt import SubmissionRun
from autograder.grading.second_look import Examined, SecondLook, Settled, Terms
from autograder.notebooks.notebook import Release, Submission, read_release, read_submission
from autograder.notebooks.submissions import HandIn
from autograder.records import CheckRecord, ExerciseRecord, GradeRecord, exercise_record, printable
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.worker.confined.cells import CellResult
from autograder.worker.trusted.workshop import Workshop

FILE_MB: Final = 64
SPARE_MEMORY: Final = 3 * 2**30  # bytes that checks may take: a student's value can make one grow
PROCESSES: Final = 32  # of the student's own


@dataclass(frozen=True)
class Graded:
    """A record with what the gradebook and the autograded notebook need beside it."""

    record: GradeRecord
    notebook: Mapping[str, Any] | None = None
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()  # exercises whose score a person should look at


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
        self._second_look = SecondLook(Terms(course, assignment, sandbox, secret))

    def __enter__(self) -> Grader:
        self._workshop.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._second_look.close()
        self._workshop.close()

    def grade(self, hand_in: HandIn) -> Graded:
        """Return the record of one hand-in."""
        started = time.perf_counter()
        try:
            if hand_in.problem:
                raise SubmissionError(hand_in.problem)
            submission = self._read(hand_in)
        except SubmissionError as error:
            return Graded(self._record(hand_in, "invalid", str(error), (), (), started))
        try:
            run = self._run(hand_in, submission)
        except SandboxError as error:
            with self._workshop.child(()):  # the sandbox is in order, so it is this hand-in that ends it
                reason = f"{error} It is this hand-in that ends it."
            return Graded(self._record(hand_in, "needs_person", reason, (), (), started))
        settled = self._settle(hand_in, run)
        exercises = tuple(
            _with_settled(run.exercises[name], settled) if settled else run.exercises[name]
            for name in self.release.exercises
        )
        faults = _faults(exercises, settled)
        record = self._record(
            hand_in,
            "needs_person" if faults else "graded",
            " ".join([*submission.remarks, *run.remarks, *_said_once(faults)]),
            submission.answered,
            exercises,
            started,
        )
        outputs = {index: notebook_outputs(result) for index, result in run.cells.items()}
        return Graded(record, submission.notebook, outputs, frozenset(fault.exercise for fault in faults))

    def examine(self, hand_in: HandIn) -> dict[str, Examined]:
        """Run the checks on a hand-in that can be read; return what each said, whosever fault it is."""
        run = self._run(hand_in, self._read(hand_in))
        verdicts = {check.name: Verdict(check.outcome) for check in _checks(run.exercises.values())}
        return self._examined(run, verdicts | run.doubtful)

    def _read(self, hand_in: HandIn) -> Submission:
        return read_submission(hand_in.notebook, f"{self._assignment}.ipynb", self.release)

    def _run(self, hand_in: HandIn, submission: Submission) -> SubmissionRun:
        seed = hidden_seeds(self._secret, self._assignment, hand_in.student)
        files = (self._files, self._own_files(hand_in))
        return SubmissionRun(
            self._workshop,
            self.suite,
            self._course.limits,
            files,
            submission.steps,
            seed,
            self.release.names,
        )

    def _settle(self, hand_in: HandIn, run: SubmissionRun) -> dict[str, Settled]:
        """Have the checks that broke looked at once more."""
        if not run.doubtful:
            return {}
        return self._second_look.settle(hand_in, self._examined(run, run.doubtful))

    def _examined(self, run: SubmissionRun, verdicts: Mapping[str, Verdict]) -> dict[str, Examined]:
        sentences = {check.name: check.sentence for check in self.suite.checks}
        return {
            check.name: Examined(check, verdicts[check.name], sentences[check.name])
            for check in _checks(run.exercises.values())
            if check.name in verdicts
        }

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


def _checks(exercises: Iterable[ExerciseRecord]) -> Iterator[CheckRecord]:
    for exercise in exercises:
        yield from exercise.checks


def _with_settled(exercise: ExerciseRecord, settled: Mapping[str, Settled]) -> ExerciseRecord:
    """Return the exercise with the records that a second look has settled in their places."""
    return exercise_record(
        exercise.name,
        tuple(settled[check.name].record if check.name in settled else check for check in exercise.checks),
    )


@dataclass(frozen=True)
class _Fault:
    """A check that broke: its exercise, its name, what the instructor is told, and whether it is the check's fault."""

    exercise: str
    check: str
    sentence: str
    of_the_check: bool


def _faults(exercises: Iterable[ExerciseRecord], settled: Mapping[str, Settled]) -> list[_Fault]:
    """Return what a person should look at: the checks that broke, whoever's fault it is."""
    found = []
    for exercise in exercises:
        for check in exercise.checks:
            remark = settled[check.name].remark if check.name in settled else ""
            if check.outcome.is_graders_fault:
                found.append(_Fault(exercise.name, check.name, check.message, of_the_check=True))
            elif remark:
                found.append(_Fault(exercise.name, check.name, remark, of_the_check=False))
    return found


def _said_once(faults: Sequence[_Fault]) -> Iterator[str]:
    """Yield a sentence for the checks' own faults and one for the others, each with its first check."""
    for of_the_check in (True, False):
        found = [fault for fault in faults if fault.of_the_check is of_the_check]
        if found:
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            yield f"{found[0].check}{more}: {found[0].sentence}"


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
