"""One submission, run until it comes through.

Its cells and public checks in order, then its hidden checks.

Hidden checks come last, each exercise's against the snapshot that was kept at its check cell, or
against one that several exercises share, because nothing that they use has changed since
(worker/confined/deferral.py). So the student's code has seen none of their inputs while anything is
recorded that a student may read: what cells print, what public checks say.

What ends the process twice is left out and the rest is run again. What is known by then stays
known: no check that has an outcome runs twice, but those that may have ended the process.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from autograder.assignments.lesson.assignment import MAX_CELL_TIMES
from autograder.checks import Check, CheckSuite, Verdict
from autograder.course import Limits
from autograder.notebooks.notebook import Step
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, ExerciseRecord, exercise_record
from autograder.rpc.stopped import Stopped
from autograder.worker.confined.cells import CellResult
from autograder.worker.folder import Files
from autograder.worker.trusted.alarm import Alarm
from autograder.worker.trusted.workshop import (
    CannotCheck,
    Snapshot,
    SubmissionProcess,
    TooLate,
    Workshop,
)

MAX_RESTARTS: Final = 8
MAX_OUTPUTS: Final = 1_000_000  # letters, all cells together
MAX_NAMED: Final = 5
SPARE_SECONDS: Final = 1.0  # of a check's own, beyond what it waits for the student's code
NOT_RUN: Final = "was not run any more"


class _StepLost(Exception):
    """A cell, or the checks of an exercise, took the child with it.

    The submission is run again without that step.
    """

    def __init__(self, step: Step, stopped: Stopped) -> None:
        super().__init__(str(stopped))
        self.step, self.outcome = step, stopped.outcome


class _SnapshotsLost(Exception):
    """Hidden checks remain whose snapshots are gone."""

    def __init__(self, unexplained: Step | None) -> None:
        super().__init__()
        self.unexplained = unexplained  # checks whose snapshot was gone before they began


class _Unshared(Exception):
    """The shared snapshot is not reliable; run again with one for each exercise.

    Each gets its own.
    """


class _Clock:
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
class RunResult:
    """The result of running a submission.

    `cells` are by their place in the notebook. `doubtful` are the verdicts on checks that a fresh
    process should run again (see `Verdict`), by the check's name.
    """

    exercises: Mapping[str, ExerciseRecord]
    cells: Mapping[int, CellResult]
    remarks: tuple[str, ...]
    doubtful: Mapping[str, Verdict]


class SubmissionRun:
    """Runs the `steps` of a submission against the checks, as often as it takes.

    `files` are the released ones and those handed in; `seed` gives the seed of a hidden check's
    case. Of the names that checks mention the student's process is told those in `released` alone,
    for it may tell the cells that still run.
    """

    def __init__(
        self,
        workshop: Workshop,
        suite: CheckSuite,
        limits: Limits,
        files: tuple[Files, Files],
        steps: Sequence[Step],
        seed: Callable[[str], bytes],
        released: frozenset[str],
    ) -> None:
        self._cells: dict[int, CellResult] = {}
        self._doubtful: dict[str, Verdict] = {}
        self._workshop = workshop
        self._suite = suite
        self._limits = limits
        self._files = files
        self._steps = steps
        self._seed = seed
        self._released = released
        self._alarm = Alarm()
        self._clock = _Clock(MAX_CELL_TIMES * limits.cell_seconds)
        self._known: dict[str, CheckRecord] = {}  # by check
        self._ended: dict[str, Outcome] = {}  # exercises whose own cell did not come to its end
        self._lost: dict[Step, _StepLost] = {}
        self._doubted: set[Step] = set()  # they took the child with them once
        self._watchful = False
        self._sharing = True
        self._has_seen_hidden = False  # whether its code has been called by a hidden check
        # exercises whose checks ran out of time while they shared a snapshot
        self._hanging: set[str] = set()

    def run(self) -> RunResult:
        """Run it, and return what came of it; a second call would run nothing more."""
        with self._alarm:
            self._run_until_through()
        exercises = {
            step.name: self._exercise(step) for step in self._steps if step.kind == "checks"
        }
        cells = self._cells | {
            step.index: CellResult("crashed", f"This cell {loss}{_left_out(loss)}.\n")
            for step, loss in self._lost.items()
            if step.kind == "cell"
        }
        remarks = _remarks_on_losses(self._lost) + _remarks_on_time(
            [step.name for step in self._steps if _timed_out(cells.get(step.index))],
            self._limits.cell_seconds,
            self._clock.seconds if self._clock.is_over() else None,
        )
        return RunResult(exercises, _bounded(cells), tuple(remarks), self._doubtful)

    # -- again and again

    def _run_until_through(self) -> None:
        while len(self._lost) <= MAX_RESTARTS:
            known = len(self._known)
            try:
                self._run_once()
            except _Unshared:
                pass
            except _StepLost as newest:
                if newest.outcome == Outcome.CRASHED and newest.step not in self._doubted:
                    self._doubt(newest.step)
                else:
                    self._lose(newest)
            except _SnapshotsLost as gone:
                if gone.unexplained is not None and self._watchful and len(self._known) == known:
                    self._lose(
                        _StepLost(
                            gone.unexplained,
                            Stopped(Outcome.CRASHED, "did not outlast other cells"),
                        )
                    )
                self._watchful = True
            else:
                return
            self._sharing = False
        given_up = Stopped(Outcome.CRASHED, NOT_RUN)
        for step in self._steps:
            if step not in self._lost and not self._is_done(step):
                self._lost[step] = _StepLost(step, given_up)

    def _doubt(self, step: Step) -> None:
        """Let a step run once more: the machine may have ended its process, for want of memory."""
        self._doubted.add(step)
        # what they said may be what ended it
        if step.kind == "checks" and not self._has_seen_hidden:
            for check in self._suite.exercises[step.name]:
                if check.visibility == "public":
                    self._known.pop(check.name, None)
                    self._doubtful.pop(check.name, None)

    def _lose(self, lost: _StepLost) -> None:
        self._lost[lost.step] = lost
        if lost.step.kind == "cell":
            self._ended[lost.step.name] = lost.outcome

    def _is_done(self, step: Step) -> bool:
        if step.kind == "cell":
            return step.index in self._cells
        return not self._remaining(step, "public") and not self._remaining(step, "hidden")

    def _remaining(self, step: Step, visibility: str) -> list[Check]:
        return [
            check
            for check in self._suite.exercises[step.name]
            if check.visibility == visibility and check.name not in self._known
        ]

    # -- once

    def _run_once(self) -> None:
        kept: dict[Step, Snapshot] = {}
        waiting: list[Step] = []  # exercises whose checks may as well be run later
        last_cell: Step | None = None
        with self._workshop.child(*self._files) as child:
            for step in self._steps:
                if step in self._lost or self._clock.is_over():
                    continue
                try:
                    if step.kind == "checks":
                        if self._may_share() and child.can_wait(self._mentioned(step)):
                            waiting.append(step)
                        else:
                            kept |= self._check_in_public(child, [step])
                    else:
                        if not (
                            waiting
                            and self._may_share()
                            and self._run_cell(child, step, checks_wait=True)
                        ):
                            kept |= self._check_those_that_waited(child, waiting)
                            waiting = []
                            self._run_cell(child, step)
                        last_cell = step
                except CannotCheck:  # what the last cell left running is in the way
                    reason = Stopped(Outcome.CRASHED, "left too little to check it with")
                    raise _StepLost(last_cell or step, reason) from None
                except Stopped as stopped:
                    raise _StepLost(step, stopped) from None
                if self._watchful and not all(snapshot.answers() for snapshot in kept.values()):
                    raise _StepLost(
                        step, Stopped(Outcome.CRASHED, "ended other processes of this notebook")
                    )
            kept |= self._check_those_that_waited(child, waiting, last=True)
            # From here on, nothing that the student's code does is recorded but which hidden checks
            # pass.
            self._check_in_secret(kept)

    def _mentioned(self, *steps: Step) -> frozenset[str]:
        """Return the names that checks mention, without what only a hidden check's text holds."""
        checks = [check for step in steps for check in self._suite.exercises[step.name]]
        return self._released & frozenset().union(*(check.mentions for check in checks))

    def _may_share(self) -> bool:
        return self._sharing and not self._clock.is_half_over()

    def _check_those_that_waited(
        self, child: SubmissionProcess, steps: Sequence[Step], *, last: bool = False
    ) -> dict[Step, Snapshot]:
        if not steps:
            return {}
        try:
            child.end_wait()
            return self._check_in_public(child, steps, last=last)
        except (TooLate, CannotCheck, Stopped):  # whose doing it is will show
            raise _Unshared from None

    def _run_cell(self, child: SubmissionProcess, step: Step, *, checks_wait: bool = False) -> bool:
        """Run a cell; with `checks_wait` only if what those checks use stays the same.

        Say whether it was run.
        """
        seconds = self._clock.at_most(self._limits.cell_seconds)
        result = child.run_cell(step.name, step.source, seconds, checks_wait=checks_wait)
        if result is None:
            return False
        # when it is run again, hidden checks may have been at work before
        if step.index not in self._cells:
            self._cells[step.index] = result
            if result.status in ("timeout", "memory"):
                self._ended[step.name] = Outcome(result.status)
        return True

    def _check_in_public(
        self, child: SubmissionProcess, steps: Sequence[Step], *, last: bool = False
    ) -> dict[Step, Snapshot]:
        """Run the public checks of exercises, and return the snapshot that their hidden ones need.

        `Stopped` and `CannotCheck` mean that the child itself is gone.
        """
        snapshot, has_checked = None, False
        for step in steps:
            checks = self._remaining(step, "public")
            for check in checks:
                if snapshot is None:
                    snapshot = child.snapshot(self._mentioned(*steps), last=last)
                    if len(steps) > 1 and not snapshot.answers():
                        raise _Unshared
                if not self._check(check, snapshot):
                    snapshot.end()
                    snapshot = None
            has_checked = has_checked or bool(checks)
        if has_checked:
            child.end()  # nothing: does it still live?
        with_more = [step for step in steps if self._remaining(step, "hidden")]
        if with_more:
            return dict.fromkeys(
                with_more, snapshot or child.snapshot(self._mentioned(*with_more), last=last)
            )
        if snapshot is not None:
            snapshot.close()
        return {}

    def _check_in_secret(self, kept: Mapping[Step, Snapshot]) -> None:
        """Run the hidden checks.

        Where one ends its snapshot, those after it are left for the next run.
        """
        lost, unexplained = False, None
        ended: set[int] = set()
        # it has just answered; if it does not the next time, sharing is to blame
        last: Snapshot | None = None
        for step, snapshot in kept.items():
            if self._clock.is_over():
                return
            if snapshot.number in ended or not (snapshot is last or snapshot.answers()):
                lost, unexplained = (
                    True,
                    unexplained or (None if snapshot.number in ended else step),
                )
                continue
            for check in self._remaining(step, "hidden"):
                self._has_seen_hidden = True
                if not self._check(check, snapshot):
                    with contextlib.suppress(Stopped):  # the child is gone, too: the snapshots tell
                        snapshot.end()
                    ended.add(snapshot.number)
                    lost = lost or bool(self._remaining(step, "hidden"))
                    break
            last = snapshot
        if lost:
            raise _SnapshotsLost(unexplained)

    def _check(self, check: Check, snapshot: Snapshot) -> bool:
        """Run a check, and say whether the snapshot is still of use."""
        seconds = self._clock.at_most(self._limits.check_seconds)
        snapshot.allow(seconds)
        with self._alarm.after(seconds + SPARE_SECONDS, check.files, check.name):
            record = self._suite.run(check, snapshot.link, self._seed)
        if self._sharing and self._may_be_anothers_doing(check, record.outcome):
            raise _Unshared
        own_cell = self._ended.get(check.exercise)
        if self._suite.verdict.cause:
            self._doubtful[check.name] = self._suite.verdict
        if record.outcome == Outcome.MISSING and own_cell is not None:
            self._known[check.name] = _stopped_record(check, own_cell, _OWN_CELL[own_cell])
        else:
            self._known[check.name] = record
        return not record.outcome.ends_snapshot

    def _may_be_anothers_doing(self, check: Check, outcome: Outcome) -> bool:
        """Say whether the cell of another exercise may be behind it, where exercises share a
        snapshot.

        A function that hangs is an honest slip, and its time is not spent twice; where a second
        exercise hangs as well, it may be the snapshot.
        """
        if outcome == Outcome.TIMEOUT:
            self._hanging.add(check.exercise)
        return outcome == Outcome.CRASHED or len(self._hanging) > 1

    # -- what came of it

    def _exercise(self, step: Step) -> ExerciseRecord:
        lost = self._lost.get(step)
        # which of its checks took the child along is not known
        if lost is not None and str(lost) != NOT_RUN:
            records: Iterable[CheckRecord] = (
                _stopped_record(check, lost.outcome, f"Your code {lost}.")
                for check in self._suite.exercises[step.name]
            )
        else:
            records = (
                self._known.get(check.name) or self._never_run(check, lost)
                for check in self._suite.exercises[step.name]
            )
        return exercise_record(step.name, tuple(records))

    def _never_run(self, check: Check, lost: _StepLost | None) -> CheckRecord:
        if lost is not None:
            return _stopped_record(check, lost.outcome, f"Your code {NOT_RUN}.")
        late = "Your code was not run: the time for the whole notebook was over."
        return _stopped_record(check, Outcome.TIMEOUT, late)


def _left_out(loss: _StepLost) -> str:
    return "" if str(loss) == NOT_RUN else " and was left out"


def _timed_out(cell: CellResult | None) -> bool:
    return cell is not None and cell.status == "timeout"


def _remarks_on_losses(lost: Mapping[Step, _StepLost]) -> list[str]:
    """Say which steps took the process along, and whether the rest was given up."""
    remarks = []
    if any(str(loss) == NOT_RUN for loss in lost.values()):
        remarks.append(f"So much of it ended its process that the rest {NOT_RUN}.")
    for step, loss in lost.items():
        if str(loss) == NOT_RUN:
            continue
        if step.kind == "cell":
            remarks.append(f"The cell {step.name} {loss} and was left out.")
        else:
            remarks.append(f"The code that was called by the checks of {step.name} {loss}.")
    return remarks


def _remarks_on_time(stopped: Sequence[str], seconds: float, over: float | None) -> list[str]:
    """Say which cells were stopped after `seconds`, and whether all took longer than `over`."""
    remarks = [
        f"The cell {name} was stopped after {seconds:g} seconds." for name in stopped[:MAX_NAMED]
    ]
    if len(stopped) > MAX_NAMED:
        remarks.append(f"And {len(stopped) - MAX_NAMED} more.")
    if over is not None:
        remarks.append(f"After {over:g} seconds the rest was not run.")
    return remarks


_OWN_CELL: Final[dict[Outcome, str]] = {
    Outcome.TIMEOUT: "The cell of this exercise was still running when its time was over.",
    Outcome.MEMORY: "The cell of this exercise asks for more memory than there is.",
    Outcome.CRASHED: "The cell of this exercise ended the Python process.",
}


def _stopped_record(check: Check, outcome: Outcome, sentence: str) -> CheckRecord:
    message = f"{check.sentence}\n{sentence}" if check.visibility == "public" else check.sentence
    return CheckRecord.ended(check.name, check.points, check.visibility, outcome, message)


def _bounded(results: Mapping[int, CellResult]) -> dict[int, CellResult]:
    """Keep what cells printed and raised up to a bearable sum."""
    kept, room = {}, MAX_OUTPUTS
    for index, result in results.items():
        room -= len(result.output) + sum(map(len, result.error or ()))
        kept[index] = result if room >= 0 else CellResult(result.status, _LEFT_OUT)
    return kept


_LEFT_OUT: Final = "(left out: the notebook prints too much)\n"
