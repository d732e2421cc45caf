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

from autograder.checks import Check, CheckSuite, collect_checks, hidden_seeds
from autograder.course import Course
from autograder.errors import CourseError, SandboxError, SubmissionError
from autograder.namespace import Stopped
from autograder.notebook import Release, Step, Submission, read_release, read_submission
from autograder.records import (
    CheckRecord,
    ExerciseRecord,
    GradeRecord,
    Outcome,
    exercise_record,
    printable,
)
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.worker.alarm import stopped_after
from autograder.worker.cells import CellResult
from autograder.worker.conductor import CannotCheck, Child, Workshop

MAX_RESTARTS: Final = 8
MAX_CELL_TIMES: Final = 30  # as many times a cell's limit is what all of a hand-in may take
MAX_OUTPUTS: Final = 1_000_000  # letters, all cells together
MAX_NAMED: Final = 5
SPARE_SECONDS: Final = 1.0  # of a check's own, beyond what it waits for the student's code
FILE_MB: Final = 64
NOT_RUN: Final = "was not run any more"


@dataclass(frozen=True)
class HandIn:
    """What a student handed in, read but not yet believed. `problem` says why there is no notebook to grade."""

    student: str
    notebook: bytes = b""
    files: tuple[tuple[str, bytes], ...] = ()
    submitted: datetime | None = None
    problem: str = ""


@dataclass(frozen=True)
class Graded:
    """A record with what the gradebook and the autograded notebook need beside it."""

    record: GradeRecord
    notebook: Mapping[str, Any] | None = None
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)


class _StepLost(Exception):
    """A cell, or the checks of an exercise, took the child with it; the submission is run again without that step."""

    def __init__(self, step: Step, stopped: Stopped) -> None:
        super().__init__(str(stopped))
        self.step, self.outcome = step, _outcome(stopped)


class _Clock:
    """The time that all of a hand-in may take, whatever its cells and checks may take each."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    def at_most(self, seconds: float) -> float:
        """Return `seconds`, or what is left; never 0, which would be no limit."""
        return max(0.05, min(seconds, self._end - time.monotonic()))


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
        limits = ProcessLimits(memory_mb=course.limits.memory_mb, file_mb=FILE_MB)
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
        try:
            exercises, results, remarks = self._run(hand_in, submission)
        except SandboxError as error:
            with self._workshop.child(()):  # the sandbox is in order, so it is this hand-in that ends it
                reason = f"{error} It is this hand-in that ends it."
            return Graded(self._record(hand_in, "needs_person", reason, (), (), started))
        broken = [check for exercise in exercises for check in exercise.checks if check.outcome == "internal"]
        if broken:
            others = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
            remarks.append(f"{broken[0].name}{others}: {broken[0].message}")
        record = self._record(
            hand_in,
            "needs_person" if broken else "graded",
            " ".join([*submission.remarks, *remarks]),
            submission.answered,
            exercises,
            started,
        )
        return Graded(
            record,
            submission.notebook,
            {index: notebook_outputs(result) for index, result in results.items()},
        )

    # -- running

    def _run(
        self, hand_in: HandIn, submission: Submission
    ) -> tuple[tuple[ExerciseRecord, ...], dict[int, CellResult], list[str]]:
        """Run the submission, again and again without what ends its process, until it comes through."""
        lost: dict[Step, _StepLost] = {}
        clock = _Clock(MAX_CELL_TIMES * self._course.limits.cell_seconds)
        while True:
            try:
                exercises, results = self._run_once(hand_in, submission, lost, clock)
                break
            except _StepLost as newest:
                lost[newest.step] = newest
                if len(lost) > MAX_RESTARTS:
                    given_up = Stopped(newest.outcome, NOT_RUN)
                    lost |= {step: _StepLost(step, given_up) for step in submission.steps if step not in lost}
        remarks = (
            [f"So much of it ended its process that the rest {NOT_RUN}."] if len(lost) > MAX_RESTARTS else []
        )
        for step, loss in lost.items():
            if str(loss) == NOT_RUN:
                if step.kind == "cell":
                    results[step.index] = CellResult("crashed", f"This cell {NOT_RUN}.\n")
                continue
            what = "The cell" if step.kind == "cell" else "The code that was called by the checks of"
            remarks.append(f"{what} {step.name} {loss}{' and was left out' if step.kind == 'cell' else ''}.")
            if step.kind == "cell":
                results[step.index] = CellResult("crashed", f"This cell {loss} and was left out.\n")
        stopped = [
            step.name
            for step in submission.steps
            if step not in lost and step.index in results and results[step.index].status == "timeout"
        ]
        seconds = self._course.limits.cell_seconds
        remarks += [f"The cell {name} was stopped after {seconds:g} seconds." for name in stopped[:MAX_NAMED]]
        if len(stopped) > MAX_NAMED:
            remarks.append(f"And {len(stopped) - MAX_NAMED} more.")
        if clock.is_over():
            remarks.append(f"After {clock.seconds:g} seconds the rest was not run.")
        return exercises, _bounded(results), remarks

    def _run_once(
        self, hand_in: HandIn, submission: Submission, lost: Mapping[Step, _StepLost], clock: _Clock
    ) -> tuple[tuple[ExerciseRecord, ...], dict[int, CellResult]]:
        results: dict[int, CellResult] = {}
        ended: dict[str, Outcome] = {
            step.name: loss.outcome for step, loss in lost.items() if step.kind == "cell"
        }
        records: dict[str, ExerciseRecord] = {}
        last_cell: Step | None = None
        with self._workshop.child(self._files, self._own_files(hand_in)) as child:
            for step in submission.steps:
                if step in lost:
                    if step.kind == "checks":
                        records[step.name] = self._give_up(step.name, lost[step])
                    continue
                if clock.is_over():
                    if step.kind == "checks":
                        late = Stopped("timeout", "was not run: the time for the whole notebook was over")
                        records[step.name] = self._give_up(step.name, _StepLost(step, late))
                    continue
                try:
                    if step.kind == "checks":
                        records[step.name] = self._check(
                            child, step.name, hand_in.student, ended.get(step.name), clock
                        )
                        continue
                    result = child.run_cell(
                        step.name, step.source, clock.at_most(self._course.limits.cell_seconds)
                    )
                except CannotCheck:  # what the last cell left running is in the way
                    raise _StepLost(
                        last_cell or step, Stopped("crashed", "left too little to check it with")
                    ) from None
                except Stopped as stopped:
                    raise _StepLost(step, stopped) from None
                last_cell = step
                results[step.index] = result
                if result.status in ("timeout", "memory"):
                    ended[step.name] = "timeout" if result.status == "timeout" else "memory"
        return tuple(records[name] for name in self.release.exercises), results

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

    def _check(
        self, child: Child, exercise: str, student: str, own_cell: Outcome | None, clock: _Clock
    ) -> ExerciseRecord:
        """Run an exercise's checks. `Stopped` and `CannotCheck` mean that the child itself is gone."""
        records: list[CheckRecord] = []
        seed = hidden_seeds(self._secret, self._assignment, student)
        snapshot = None
        for check in self.suite.exercises[exercise]:
            if snapshot is None:
                snapshot = child.snapshot()
            seconds = clock.at_most(self._course.limits.check_seconds)
            snapshot.allow(seconds)
            with stopped_after(seconds + SPARE_SECONDS, {str(case.path) for case in check.cases}):
                record = self.suite.run(check, snapshot.link, seed)
            if record.outcome == "missing" and own_cell is not None:
                record = _stopped_record(check, own_cell, _OWN_CELL[own_cell])
            elif record.outcome == "internal":  # the grader's fault costs nobody a point
                record = dataclasses.replace(record, points=record.max_points)
            elif record.outcome in ("timeout", "crashed", "memory"):
                snapshot.close()
                snapshot = None
            records.append(record)
        if snapshot is not None:
            snapshot.close()
        return exercise_record(exercise, tuple(records))

    def _give_up(self, exercise: str, loss: _StepLost) -> ExerciseRecord:
        sentence = f"Your code {loss}."
        checks = self.suite.exercises[exercise]
        return exercise_record(
            exercise, tuple(_stopped_record(check, loss.outcome, sentence) for check in checks)
        )

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


_OWN_CELL: Final[dict[Outcome, str]] = {
    "timeout": "The cell of this exercise was still running when its time was over.",
    "memory": "The cell of this exercise asks for more memory than there is.",
    "crashed": "The cell of this exercise ended the Python process.",
}


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


def _stopped_record(check: Check, outcome: Outcome, sentence: str) -> CheckRecord:
    message = f"{check.sentence}\n{sentence}" if check.visibility == "public" else check.sentence
    return CheckRecord(check.name, 0.0, check.points, check.visibility, outcome, message)


def _bounded(results: Mapping[int, CellResult]) -> dict[int, CellResult]:
    """Keep what cells printed and raised up to a bearable sum."""
    kept, room = {}, MAX_OUTPUTS
    for index, result in results.items():
        room -= len(result.output) + sum(map(len, result.error or ()))
        kept[index] = result if room >= 0 else CellResult(result.status, _LEFT_OUT)
    return kept


_LEFT_OUT: Final = "(left out: the notebook prints too much)\n"


def _outcome(stopped: Stopped) -> Outcome:
    return stopped.outcome  # type: ignore[return-value]
