"""From one submission to its record, whatever kind of assignment it is of."""

from __future__ import annotations

import math
import time
from datetime import UTC, datetime
from types import TracebackType

from autograder.assignments.port import Assignment, Judgement
from autograder.errors import SandboxError, SubmissionError
from autograder.notebooks.submissions import Submission
from autograder.records import GradeRecord, Status, printable
from autograder.records.graded import Graded
from autograder.sandbox import Sandbox


class Grader:
    """Grades submissions of one assignment; use it in a `with` statement.

    `grade` always returns a record.
    """

    def __init__(self, assignment: Assignment, sandbox: Sandbox, secret: bytes) -> None:
        self._assignment = assignment
        self._sandbox = sandbox
        self.judge = assignment.start(sandbox, secret)
        self._max_score = math.fsum(item.points for item in self.judge.items)

    def __enter__(self) -> Grader:
        self.judge.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.judge.__exit__(kind, error, trace)

    def grade(self, submission: Submission) -> Graded:
        """Return the record of one submission, with what the gradebook needs beside it."""
        started = time.perf_counter()
        try:
            if submission.problem:
                raise SubmissionError(submission.problem)
            read = self.judge.read(submission)
        except SubmissionError as error:
            return self._graded(submission, "invalid", str(error), Judgement((), {}), started)
        try:
            judgement = self.judge.judge(submission, read)
        except SandboxError as error:
            return self._graded(submission, "needs_person", str(error), Judgement((), {}), started)
        status: Status = "needs_person" if judgement.faults else "graded"
        message = " ".join([*judgement.remarks, *judgement.faults])
        return self._graded(submission, status, message, judgement, started)

    def _graded(
        self,
        submission: Submission,
        status: Status,
        message: str,
        judgement: Judgement,
        started: float,
    ) -> Graded:
        scores = (exercise.score or 0.0 for exercise in judgement.exercises)
        record = GradeRecord(
            student=submission.student,
            assignment=self._assignment.name,
            status=status,
            message=printable(message),
            awaiting=judgement.awaiting,
            score=min(math.fsum(scores), self._max_score),
            max_score=self._max_score,
            late_seconds=late_seconds(submission.submitted, self._assignment.due),
            sandbox=self._sandbox.tier,
            seconds=round(time.perf_counter() - started, 4),
            exercises=judgement.exercises,
        )
        return Graded(record, judgement.notebooks, submission.submitted, judgement.doubtful)


def late_seconds(submitted: datetime | None, due: datetime | None) -> int:
    """Return by how many seconds a submission is late.

    0 where it is not, or where either time is unknown.
    """
    if submitted is None or due is None:
        return 0
    return max(0, math.ceil((submitted.astimezone(UTC) - due.astimezone(UTC)).total_seconds()))
