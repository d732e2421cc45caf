"""Judging a submission of a lesson.

Cells in a confined child, checks here, and nothing believed but values.

A `LessonJudge` stands for one assignment in one process: the checks are collected and the sandbox
is started once. What the student's code does can cost that student points; where a check breaks, a
second look settles whose fault it is (`second_look.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from autograder.assignments.lesson.checks import (
    check_release,
    collect_course_checks,
    items_of,
    release_files,
)
from autograder.assignments.lesson.second_look import Examined, SecondLook, Settled, Terms
from autograder.assignments.lesson.submission_run import RunResult, run_submission
from autograder.assignments.port import Item, Judgement
from autograder.checks import CheckSuite, Verdict, hidden_seeds
from autograder.errors import SandboxError
from autograder.notebooks.notebook import (
    Release,
    SubmittedNotebook,
    read_release,
    read_submitted_notebook,
)
from autograder.notebooks.submissions import Submission
from autograder.records import CheckRecord, ExerciseRecord, exercise_record
from autograder.records.graded import GradedNotebook
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.worker.confined.cells import CellResult
from autograder.worker.trusted.workshop import Workshop

if TYPE_CHECKING:
    from autograder.assignments.lesson.assignment import LessonAssignment

FILE_MB: Final = 64
PROCESSES: Final = 32  # of the student's own


class LessonJudge:
    """Judges submissions of one lesson; use it in a `with` statement."""

    def __init__(self, assignment: LessonAssignment, sandbox: Sandbox, secret: bytes) -> None:
        course, name = assignment.course, assignment.name
        self._course, self._name, self._secret = course, name, secret
        self.release: Release = read_release(course.release_notebook(name), name)
        self.suite: CheckSuite = collect_course_checks(course, name)
        check_release(self.release, self.suite)
        self._files = release_files(course.release_dir(name))
        limits = ProcessLimits(
            memory_mb=course.limits.memory_mb,
            file_mb=FILE_MB,
            # a snapshot is kept at each check cell
            processes=PROCESSES + len(self.release.exercises),
        )
        self._workshop = Workshop(sandbox, limits, self.suite.forbidden)
        self._second_look = SecondLook(Terms(assignment, sandbox, secret))

    @property
    def items(self) -> tuple[Item, ...]:
        return items_of(self.release, self.suite)

    def __enter__(self) -> LessonJudge:
        self._workshop.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._second_look.close()
        self._workshop.close()

    def read(self, submission: Submission) -> SubmittedNotebook:
        """Read the notebook; SubmissionError where it is none of this assignment."""
        return read_submitted_notebook(
            submission.notebooks[self._name], f"{self._name}.ipynb", self.release
        )

    def judge(self, submission: Submission, read: SubmittedNotebook) -> Judgement:
        """Run cells and checks; return what each exercise got."""
        try:
            run = self._run(submission, read)
        except SandboxError as error:
            # the sandbox is in order, so it is this submission that ends it
            with self._workshop.child(()):
                raise SandboxError(f"{error} It is this submission that ends it.") from None
        settled = self._settle(submission, run)
        exercises = tuple(
            _with_settled(run.exercises[name], settled) if settled else run.exercises[name]
            for name in self.release.exercises
        )
        faults = _faults(exercises, settled)
        outputs = {index: notebook_outputs(result) for index, result in run.cells.items()}
        return Judgement(
            exercises,
            {self._name: GradedNotebook(read.notebook, outputs)},
            remarks=(*read.remarks, *run.remarks),
            faults=tuple(_said_once(faults)),
            awaiting=read.answered,
            doubtful=frozenset((self._name, fault.exercise) for fault in faults),
        )

    def examine(self, submission: Submission) -> dict[str, Examined]:
        """Run the checks on a submission that can be read.

        Return what each said, whosever fault it is.
        """
        run = self._run(submission, self.read(submission))
        verdicts = {check.name: Verdict(check.outcome) for check in _checks(run.exercises.values())}
        return self._examined(run, {**verdicts, **run.doubtful})

    def _run(self, submission: Submission, notebook: SubmittedNotebook) -> RunResult:
        seed = hidden_seeds(self._secret, self._name, submission.student)
        files = (self._files, self._own_files(submission))
        return run_submission(
            self._workshop,
            files,
            notebook.steps,
            self.suite,
            self._course.limits,
            seed,
            self.release.names,
        )

    def _settle(self, submission: Submission, run: RunResult) -> dict[str, Settled]:
        """Have the checks that broke looked at once more."""
        if not run.doubtful:
            return {}
        return self._second_look.settle(submission, self._examined(run, run.doubtful))

    def _examined(self, run: RunResult, verdicts: Mapping[str, Verdict]) -> dict[str, Examined]:
        sentences = {check.name: check.sentence for check in self.suite.checks}
        return {
            check.name: Examined(check, verdicts[check.name], sentences[check.name])
            for check in _checks(run.exercises.values())
            if check.name in verdicts
        }

    def _own_files(self, submission: Submission) -> list[tuple[str, bytes]]:
        """Return the files handed in that do not stand in the way of what was released."""
        released = {PurePosixPath(name) for name, _ in self._files}
        folders = {folder for path in released for folder in path.parents}
        return [
            (name, content)
            for name, content in submission.files
            if PurePosixPath(name) not in released | folders
            and not released & set(PurePosixPath(name).parents)
        ]


def _checks(exercises: Iterable[ExerciseRecord]) -> Iterator[CheckRecord]:
    for exercise in exercises:
        yield from exercise.checks


def _with_settled(exercise: ExerciseRecord, settled: Mapping[str, Settled]) -> ExerciseRecord:
    """Return the exercise with the records that a second look has settled in their places."""
    return exercise_record(
        exercise.name,
        tuple(
            settled[check.name].record if check.name in settled else check
            for check in exercise.checks
        ),
    )


@dataclass(frozen=True)
class _Fault:
    """A check that broke, what the instructor is told, and whether it is the check's fault."""

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
    """Yield one sentence for the checks' own faults and one for the others.

    Each names its first check.
    """
    for of_the_check in (True, False):
        found = [fault for fault in faults if fault.of_the_check is of_the_check]
        if found:
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            yield f"{found[0].check}{more}: {found[0].sentence}"


def notebook_outputs(result: CellResult) -> list[dict[str, Any]]:
    """Return what a cell printed and raised as a notebook's outputs (nbformat 4)."""
    outputs: list[dict[str, Any]] = []
    if result.output:
        outputs.append({"output_type": "stream", "name": "stdout", "text": result.output})
    if result.error is not None:
        name, text, trace = result.error
        # In one piece: nbgrader's pages convert the entries of a traceback one by one, and some
        # have 20,000 lines.
        outputs.append(
            {"output_type": "error", "ename": name, "evalue": text, "traceback": [trace]}
        )
    return outputs
