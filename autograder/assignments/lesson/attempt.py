"""One attempt at a submission, in one process.

Its cells and public checks in order, then its hidden checks.

Hidden checks come last, each exercise's against the snapshot that was kept at its check cell, or
against one that several exercises share, because nothing that they use has changed since
(worker/confined/deferral.py; that halves what a submission costs). So the student's code has seen
none of their inputs while anything is recorded that a student may read: what cells print, what
public checks say.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from autograder.checks import Check, CheckSuite, Verdict
from autograder.course import Limits
from autograder.notebooks.notebook import Step
from autograder.outcomes import Outcome
from autograder.records import CheckRecord
from autograder.rpc.stopped import Stopped
from autograder.worker.confined.cells import CellResult
from autograder.worker.trusted.alarm import Alarm
from autograder.worker.trusted.workshop import CannotCheck, Snapshot, SubmissionProcess, TooLate

SPARE_SECONDS: Final = 1.0  # of a check's own, beyond what it waits for the student's code


class Clock:
    """The time that all of a submission may take, whatever its cells and checks may take each."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    def is_half_over(self) -> bool:
        return time.monotonic() >= self._end - self.seconds / 2

    def at_most(self, seconds: float) -> float:
        """Return `seconds`, or what is left; never 0, which would be no limit."""
        return max(0.05, min(seconds, self._end - time.monotonic()))


@dataclass(frozen=True)
class Task:
    """The steps of a submission and the checks to run against it.

    `seed` gives the seed of a hidden check's case. Of the names that checks mention the student's
    process is told those in `released` alone, for it may tell the cells that still run.
    """

    steps: Sequence[Step]
    suite: CheckSuite
    limits: Limits
    seed: Callable[[str], bytes]
    released: frozenset[str]
    clock: Clock
    alarm: Alarm

    def checks(self, step: Step, visibility: str) -> list[Check]:
        return [
            check for check in self.suite.exercises[step.name] if check.visibility == visibility
        ]

    def mentioned(self, *steps: Step) -> frozenset[str]:
        """Return the names that checks mention, without what only a hidden check's text holds."""
        checks = [check for step in steps for check in self.suite.exercises[step.name]]
        return self.released & frozenset().union(*(check.mentions for check in checks))


@dataclass(frozen=True)
class StepLost:
    """A cell, or the checks of an exercise, took the process with it."""

    step: Step
    stopped: Stopped

    @property
    def outcome(self) -> Outcome:
        return self.stopped.outcome


@dataclass(frozen=True)
class SnapshotsLost:
    """Hidden checks remain whose snapshots are gone.

    `unexplained` are checks whose snapshot was gone before they began.
    """

    unexplained: Step | None


@dataclass(frozen=True)
class SharingFailed:
    """A snapshot that exercises share is not reliable; each needs one of its own."""


@dataclass(frozen=True)
class Known:
    """The findings of earlier attempts, and what this one is to do otherwise.

    `records` are by check, `cells` by their place in the notebook; `doubtful` are the verdicts on
    checks that a fresh process should run again. Steps in `lost` are left out. With `shares`,
    exercises may share a snapshot; with `watches`, snapshots are asked after each step whether they
    live.
    """

    records: Mapping[str, CheckRecord] = field(default_factory=dict)
    cells: Mapping[int, CellResult] = field(default_factory=dict)
    doubtful: Mapping[str, Verdict] = field(default_factory=dict)
    lost: Mapping[Step, StepLost] = field(default_factory=dict)
    shares: bool = True
    watches: bool = False


@dataclass(frozen=True)
class Attempt:
    """The findings of one process beyond what was known, and why it did not come through.

    `ended` is None where it did. `met_hidden` says whether a hidden check has called its code.
    """

    records: Mapping[str, CheckRecord]
    cells: Mapping[int, CellResult]
    doubtful: Mapping[str, Verdict]
    met_hidden: bool
    ended: StepLost | SnapshotsLost | SharingFailed | None


def attempt(process: SubmissionProcess, task: Task, known: Known) -> Attempt:
    """Run what is not known yet in a fresh process, until all is done or the process is lost."""
    run = _InOneProcess(process, task, known)
    ended: StepLost | SnapshotsLost | SharingFailed | None = None
    try:
        run.to_the_last_check()
    except _Ended as early:
        ended = early.reason
    return Attempt(run.records, run.cells, run.doubtful, run.met_hidden, ended)


class _Ended(Exception):
    """The process is of no more use."""

    def __init__(self, reason: StepLost | SnapshotsLost | SharingFailed) -> None:
        super().__init__()
        self.reason = reason


def _lost(step: Step, what: str) -> _Ended:
    return _Ended(StepLost(step, Stopped(Outcome.CRASHED, what)))


@dataclass
class _InOneProcess:
    """An attempt while it runs."""

    process: SubmissionProcess
    task: Task
    known: Known
    records: dict[str, CheckRecord] = field(default_factory=dict)
    cells: dict[int, CellResult] = field(default_factory=dict)
    doubtful: dict[str, Verdict] = field(default_factory=dict)
    met_hidden: bool = False
    # exercises whose checks ran out of time while they shared a snapshot
    hanging: set[str] = field(default_factory=set)

    def to_the_last_check(self) -> None:
        kept: dict[Step, Snapshot] = {}
        waiting: list[Step] = []  # exercises whose checks may as well be run later
        last_cell: Step | None = None
        for step in self.task.steps:
            if step in self.known.lost or self.task.clock.is_over():
                continue
            try:
                if step.kind == "checks":
                    if self._may_share() and self.process.can_wait(self.task.mentioned(step)):
                        waiting.append(step)
                    else:
                        kept |= self._check_in_public([step])
                else:
                    if not (waiting and self._may_share() and self._run_cell(step, waits=True)):
                        kept |= self._check_those_that_waited(waiting)
                        waiting = []
                        self._run_cell(step)
                    last_cell = step
            except CannotCheck:  # what the last cell left running is in the way
                raise _lost(last_cell or step, "left too little to check it with") from None
            except Stopped as stopped:
                raise _Ended(StepLost(step, stopped)) from None
            if self.known.watches and not all(one.answers() for one in kept.values()):
                raise _lost(step, "ended other processes of this notebook")
        kept |= self._check_those_that_waited(waiting, last=True)
        # From here on, nothing that the student's code does is recorded but which hidden checks
        # pass.
        self._check_in_secret(kept)

    def _remaining(self, step: Step, visibility: str) -> list[Check]:
        return [
            check
            for check in self.task.checks(step, visibility)
            if check.name not in self.known.records and check.name not in self.records
        ]

    def _may_share(self) -> bool:
        return self.known.shares and not self.task.clock.is_half_over()

    # -- cells

    def _run_cell(self, step: Step, *, waits: bool = False) -> bool:
        """Run a cell; where checks wait, only if what they use stays the same.

        Say whether it was run.
        """
        seconds = self.task.clock.at_most(self.task.limits.cell_seconds)
        result = self.process.run_cell(step.name, step.source, seconds, checks_wait=waits)
        if result is None:
            return False
        # when it is run again, hidden checks may have been at work before
        if step.index not in self.known.cells:
            self.cells[step.index] = result
        return True

    # -- public checks

    def _check_those_that_waited(
        self, steps: Sequence[Step], *, last: bool = False
    ) -> dict[Step, Snapshot]:
        if not steps:
            return {}
        try:
            self.process.end_wait()
            return self._check_in_public(steps, last=last)
        except (TooLate, CannotCheck, Stopped):  # whose doing it is will show
            raise _Ended(SharingFailed()) from None

    def _check_in_public(
        self, steps: Sequence[Step], *, last: bool = False
    ) -> dict[Step, Snapshot]:
        """Run the public checks of exercises, and return the snapshot that their hidden ones need.

        `Stopped` and `CannotCheck` mean that the process itself is gone.
        """
        snapshot, has_checked = None, False
        for step in steps:
            checks = self._remaining(step, "public")
            for check in checks:
                if snapshot is None:
                    snapshot = self.process.snapshot(self.task.mentioned(*steps), last=last)
                    if len(steps) > 1 and not snapshot.answers():
                        raise _Ended(SharingFailed())
                if not self._check(check, snapshot):
                    snapshot.end()
                    snapshot = None
            has_checked = has_checked or bool(checks)
        if has_checked:
            self.process.end()  # nothing: does it still live?
        with_more = [step for step in steps if self._remaining(step, "hidden")]
        if with_more:
            return dict.fromkeys(
                with_more,
                snapshot or self.process.snapshot(self.task.mentioned(*with_more), last=last),
            )
        if snapshot is not None:
            snapshot.close()
        return {}

    # -- hidden checks

    def _check_in_secret(self, kept: Mapping[Step, Snapshot]) -> None:
        """Run the hidden checks.

        Where one ends its snapshot, those after it are left for the next attempt.
        """
        lost, unexplained = False, None
        ended: set[int] = set()
        # it has just answered; if it does not the next time, sharing is to blame
        last: Snapshot | None = None
        for step, snapshot in kept.items():
            if self.task.clock.is_over():
                return
            if snapshot.number in ended or not (snapshot is last or snapshot.answers()):
                if snapshot.number not in ended:
                    unexplained = unexplained or step
                lost = True
                continue
            for check in self._remaining(step, "hidden"):
                self.met_hidden = True
                if not self._check(check, snapshot):
                    with contextlib.suppress(Stopped):  # the process is gone, too: snapshots tell
                        snapshot.end()
                    ended.add(snapshot.number)
                    lost = lost or bool(self._remaining(step, "hidden"))
                    break
            last = snapshot
        if lost:
            raise _Ended(SnapshotsLost(unexplained))

    # -- any check

    def _check(self, check: Check, snapshot: Snapshot) -> bool:
        """Run a check, and say whether the snapshot is still of use."""
        suite, seconds = self.task.suite, self.task.clock.at_most(self.task.limits.check_seconds)
        snapshot.allow(seconds)
        with self.task.alarm.after(seconds + SPARE_SECONDS, check.files, check.name):
            record = suite.run(check, snapshot.link, self.task.seed)
        if self.known.shares and self._may_be_anothers_doing(check, record.outcome):
            raise _Ended(SharingFailed())
        if suite.verdict.cause:
            self.doubtful[check.name] = suite.verdict
        self.records[check.name] = record
        return not record.outcome.ends_snapshot

    def _may_be_anothers_doing(self, check: Check, outcome: Outcome) -> bool:
        """Say whether the cell of another exercise may be behind it, where a snapshot is shared.

        A function that hangs is an honest slip, and its time is not spent twice; where a second
        exercise hangs as well, it may be the snapshot.
        """
        if outcome == Outcome.TIMEOUT:
            self.hanging.add(check.exercise)
        return outcome == Outcome.CRASHED or len(self.hanging) > 1
