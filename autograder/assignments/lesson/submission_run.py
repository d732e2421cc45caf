"""One submission, attempted until it comes through, and what came of it.

A step that ends the process twice is left out and the rest is run again. What is known by then
stays known: no check that has an outcome runs twice, but those that may have ended the process.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from autograder.assignments.lesson.assignment import MAX_CELL_TIMES
from autograder.assignments.lesson.attempt import (
    Attempt,
    Clock,
    Known,
    SnapshotsLost,
    StepLost,
    Task,
    attempt,
)
from autograder.checks import Check, CheckSuite, Verdict
from autograder.course import Limits
from autograder.notebooks.notebook import Step
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, ExerciseRecord, exercise_record
from autograder.rpc.stopped import Stopped
from autograder.worker.confined.cells import CellResult
from autograder.worker.folder import Files
from autograder.worker.trusted.alarm import Alarm
from autograder.worker.trusted.workshop import Workshop

MAX_RESTARTS: Final = 8
MAX_OUTPUTS: Final = 1_000_000  # letters, all cells together
MAX_NAMED: Final = 5
NOT_RUN: Final = "was not run any more"


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


def run_submission(
    workshop: Workshop,
    files: tuple[Files, Files],
    steps: Sequence[Step],
    suite: CheckSuite,
    limits: Limits,
    seed: Callable[[str], bytes],
    released: frozenset[str],
) -> RunResult:
    """Run the `steps` of a submission against the checks, as often as it takes.

    `files` are the released ones and those handed in; for `seed` and `released` see `Task`.
    """
    clock, alarm = Clock(MAX_CELL_TIMES * limits.cell_seconds), Alarm()
    task = Task(steps, suite, limits, seed, released, clock, alarm)
    with alarm:
        known = _attempt_until_through(workshop, files, task)
    return _result(task, known)


def _attempt_until_through(workshop: Workshop, files: tuple[Files, Files], task: Task) -> Known:
    known, doubted, met_hidden = Known(), frozenset[Step](), False
    while len(known.lost) <= MAX_RESTARTS:
        with workshop.child(*files) as process:
            done = attempt(process, task, known)
        met_hidden = met_hidden or done.met_hidden
        known = _with_findings(known, done)
        match done.ended:
            case None:
                return known
            case StepLost(step, stopped) as lost:
                # the machine may have ended it, for want of memory: it is tried once more
                if stopped.outcome == Outcome.CRASHED and step not in doubted:
                    doubted |= {step}
                    known = known if met_hidden else _without_public(known, task, step)
                else:
                    known = _without(known, lost)
            case SnapshotsLost(Step() as step) if known.watches and not done.records:
                stopped = Stopped(Outcome.CRASHED, "did not outlast other cells")
                known = _without(known, StepLost(step, stopped))
            case SnapshotsLost():
                known = dataclasses.replace(known, watches=True)
        known = dataclasses.replace(known, shares=False)
    given_up = Stopped(Outcome.CRASHED, NOT_RUN)
    left = [
        step for step in task.steps if step not in known.lost and not _is_done(task, step, known)
    ]
    return _without(known, *(StepLost(step, given_up) for step in left))


def _with_findings(known: Known, done: Attempt) -> Known:
    return dataclasses.replace(
        known,
        records={**known.records, **done.records},
        cells={**known.cells, **done.cells},
        doubtful={**known.doubtful, **done.doubtful},
    )


def _without(known: Known, *lost: StepLost) -> Known:
    """Leave these steps out from now on."""
    return dataclasses.replace(known, lost={**known.lost, **{one.step: one for one in lost}})


def _without_public(known: Known, task: Task, step: Step) -> Known:
    """Let public checks run again: what they said may be what ended the process."""
    if step.kind != "checks":
        return known
    again = {check.name for check in task.checks(step, "public")}
    records = {name: record for name, record in known.records.items() if name not in again}
    doubtful = {name: verdict for name, verdict in known.doubtful.items() if name not in again}
    return dataclasses.replace(known, records=records, doubtful=doubtful)


def _is_done(task: Task, step: Step, known: Known) -> bool:
    if step in known.lost:
        return True
    if step.kind == "cell":
        return step.index in known.cells
    return all(check.name in known.records for check in task.suite.exercises[step.name])


# -- what came of it


def _result(task: Task, known: Known) -> RunResult:
    own_cells = {
        step.name: outcome
        for step in task.steps
        if step.kind == "cell" and (outcome := _end_of_cell(step, known)) is not None
    }
    exercises = {
        step.name: exercise_record(step.name, tuple(_records(task, step, known, own_cells)))
        for step in task.steps
        if step.kind == "checks"
    }
    cells = {**known.cells} | {
        step.index: CellResult("crashed", f"This cell {lost.stopped}{_left_out(lost)}.\n")
        for step, lost in known.lost.items()
        if step.kind == "cell"
    }
    remarks = _remarks_on_losses(known.lost) + _remarks_on_time(
        [step.name for step in task.steps if _timed_out(cells.get(step.index))],
        task.limits.cell_seconds,
        task.clock.seconds if task.clock.is_over() else None,
    )
    return RunResult(exercises, _bounded(cells), tuple(remarks), known.doubtful)


def _end_of_cell(step: Step, known: Known) -> Outcome | None:
    """Return how a cell ended that did not come to its end."""
    if step in known.lost and not _was_given_up(known.lost[step]):
        return known.lost[step].outcome
    cell = known.cells.get(step.index)
    return Outcome(cell.status) if cell and cell.status in ("timeout", "memory") else None


def _records(
    task: Task, step: Step, known: Known, own_cells: Mapping[str, Outcome]
) -> Iterable[CheckRecord]:
    lost = known.lost.get(step)
    for check in task.suite.exercises[step.name]:
        record = known.records.get(check.name)
        # which of its checks took the process along is not known
        if lost is not None and (record is None or not _was_given_up(lost)):
            yield _stopped_record(check, lost.outcome, f"Your code {lost.stopped}.")
        elif record is None:
            late = "Your code was not run: the time for the whole notebook was over."
            yield _stopped_record(check, Outcome.TIMEOUT, late)
        elif record.outcome == Outcome.MISSING and check.exercise in own_cells:
            own_cell = own_cells[check.exercise]
            yield _stopped_record(check, own_cell, _OWN_CELL[own_cell])
        else:
            yield record


def _was_given_up(lost: StepLost) -> bool:
    return str(lost.stopped) == NOT_RUN


def _left_out(lost: StepLost) -> str:
    return "" if _was_given_up(lost) else " and was left out"


def _timed_out(cell: CellResult | None) -> bool:
    return cell is not None and cell.status == "timeout"


def _remarks_on_losses(lost: Mapping[Step, StepLost]) -> list[str]:
    """Say which steps took the process along, and whether the rest was given up."""
    remarks = []
    if any(map(_was_given_up, lost.values())):
        remarks.append(f"So much of it ended its process that the rest {NOT_RUN}.")
    for step, one in lost.items():
        if _was_given_up(one):
            continue
        if step.kind == "cell":
            remarks.append(f"The cell {step.name} {one.stopped} and was left out.")
        else:
            remarks.append(f"The code that was called by the checks of {step.name} {one.stopped}.")
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
