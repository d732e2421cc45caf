"""A lesson with one exercise's cell exchanged, run as grading runs it.

Cells in order, checks at their check cells.

A `Replay` holds a lesson with its reference solutions, run up to some exercise's cell. From there
forks go on, each with an answer of its own in that cell, so that an answer costs what comes behind
it and nothing of what lies before.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from autograder.assignments.lesson.checks import collect_course_checks
from autograder.authoring.audit.bounded_fork import AuditFault, Confined
from autograder.authoring.audit.checking import Verdict, is_random, run_check, stopped
from autograder.checks import Check, CheckSuite
from autograder.course import Course
from autograder.lessons.dependencies import mentioned_by_exercise, tainted_exercises
from autograder.lessons.lesson import Lesson, read_lesson, solution_of
from autograder.lessons.percent import Cell
from autograder.outcomes import Outcome
from autograder.rpc.forbid.detect import install
from autograder.rpc.in_process import link_beside
from autograder.worker.confined.cells import CellRunner, ignore_checks

MAX_RESTARTS: Final = 40


@dataclass
class Play:
    """The result of one answer: a verdict for each check and seed, in the order of running."""

    verdicts: list[Verdict] = field(default_factory=list)
    cell_error: str = ""

    def first(self, name: str) -> Verdict:
        return next(verdict for verdict in self.verdicts if verdict.name == name)


class Replay:
    """An assignment's lesson, run with its solutions up to where it is asked to go."""

    def __init__(self, course: Course, assignment: str) -> None:
        self.course, self.assignment = course, assignment
        self.lesson: Lesson = read_lesson(course.lesson_path(assignment))
        self.suite: CheckSuite = collect_course_checks(course, assignment)
        self.remarks: list[tuple[int, str]] = []
        self._mentioned = mentioned_by_exercise(
            [course.public_checks(assignment), course.hidden_checks(assignment)],
            {
                name: [check.name for check in checks]
                for name, checks in self.suite.exercises.items()
            },
        )
        self._runner = CellRunner()
        self._next = 0
        install(self.suite.forbidden)
        ignore_checks()
        sys.path.insert(0, str(course.solution_dir(assignment)))

    # -- up to an exercise

    def go_to(self, exercise: str) -> None:
        """Run the cells above the exercise's own. Only forward: a stage does not go back."""
        with self._at_home(), self._runner.as_main():
            while (
                cell := self.lesson.cells[self._next]
            ).name != exercise or cell.kind != "exercise":
                self._next += 1
                if cell.kind in ("code", "exercise"):
                    result = self._runner.run(_label(cell), solution_of(cell.source))
                    if result.error is not None:
                        kind, text, _ = result.error
                        self.remarks.append((cell.line, f"this cell stops with {kind}: {text}"))
        gc.collect()
        gc.freeze()

    def is_past(self, exercise: str) -> bool:
        """Say whether the exercise's cell has run already."""
        return self._next > self.lesson.cells.index(self.lesson.exercise(exercise))

    # -- from there on, with some answer

    def touched(self, exercise: str, source: str) -> tuple[str, ...]:
        """Return the exercises whose verdicts may change with this answer, its own first."""
        behind = self.lesson.cells[self._next + 1 :]
        return (
            exercise,
            *tainted_exercises(self.lesson.exercise(exercise), source, behind, self._mentioned),
        )

    def play(
        self,
        exercise: str,
        source: str,
        checks: Sequence[Check],
        *,
        seeds: Sequence[int] = (0,),
        until_caught: bool = False,
        seconds: float | None = None,
    ) -> Play:
        """Run `checks` with `source` in the exercise's cell, each with every seed.

        In the lesson's order.

        What is the same with every seed runs once. `until_caught` ends at the first that does not
        pass.
        """
        play = Play()
        order = {
            cell.name: number
            for number, cell in enumerate(self.lesson.cells)
            if cell.kind == "check"
        }
        todo = [
            (check, seed)
            for check in sorted(checks, key=lambda check: order[check.exercise])
            for seed in (seeds if is_random(check) else seeds[:1])
        ]
        limit = self.course.limits.check_seconds if seconds is None else seconds
        skipped: dict[str, Outcome] = {}
        for _ in range(MAX_RESTARTS):
            at: Any = None

            def act(tell: Callable[[Any], None], clock: Callable[[float], None]) -> None:
                self._act(exercise, source, todo, skipped, limit, until_caught, tell, clock)  # noqa: B023

            limits = self.course.limits
            confined = Confined(act, limits.cell_seconds, limits.memory_mb)
            for told in confined:
                match told:
                    case ("at", what):
                        at = what
                        confined.seconds = limits.cell_seconds if isinstance(at, str) else limit
                    case ("cell", text):
                        play.cell_error = text
                    case Verdict():
                        play.verdicts.append(told)
                        todo = todo[1:]
            if confined.ending == "done" or at is None:
                return play
            ending = _outcome(confined)
            if isinstance(at, str):  # the label of a cell: it is left out, as in grading
                skipped[at] = ending
            else:
                play.verdicts.append(stopped(todo[0], ending))
                todo = todo[1:]
                if until_caught:
                    return play
        return play

    def outcomes(
        self,
        exercise: str,
        sources: Sequence[str],
        checks: Sequence[Check],
        seconds: float,
        *,
        until_caught: bool = False,
    ) -> list[dict[str, Outcome]]:
        """Return for each source how each check of the exercise ended.

        `until_caught` ends at one that does not pass.

        They run one after the other in one fork, each in a namespace of its own; a source that does
        not come back ends with that, and the rest goes on in a new fork.
        """
        found: list[dict[str, Outcome]] = []
        while len(found) < len(sources):
            at = ""

            def act(tell: Callable[[Any], None], clock: Callable[[float], None]) -> None:
                left = sources[len(found) :]
                self._try_in_turn(exercise, left, list(checks), seconds, until_caught, tell, clock)

            confined = Confined(act, self.course.limits.cell_seconds, self.course.limits.memory_mb)
            for told in confined:
                if isinstance(told, str):
                    at = told
                else:
                    found.append(told)
            if confined.ending != "done":
                found.append({at: _outcome(confined)})
        return found

    def _try_in_turn(
        self,
        exercise: str,
        sources: Sequence[str],
        checks: list[Check],
        seconds: float,
        until_caught: bool,
        tell: Callable[[Any], None],
        clock: Callable[[float], None],
    ) -> None:
        names = self._runner.namespace
        before = dict(names)
        own, *between = self._up_to_check(exercise)
        spent: dict[str, float] = defaultdict(float)
        caught: Counter[str] = Counter()
        with self._at_home(), self._runner.as_main():
            for source in sources:
                names.clear()
                names.update(before)
                tell("its own cell")
                clock(self.course.limits.cell_seconds)
                self._runner.run(_label(own), source)
                for cell in between:
                    self._runner.run(_label(cell), solution_of(cell.source))
                ended: dict[str, Outcome] = {}
                checks.sort(
                    key=lambda check: spent[check.name] / (1 + caught[check.name])
                )  # what catches most
                with link_beside(names) as link:
                    for check in checks:
                        tell(check.name)
                        clock(seconds)
                        verdict = run_check(self.suite, check, link, self.assignment, 0)
                        ended[check.name] = verdict.outcome
                        spent[check.name] += verdict.seconds
                        if verdict.outcome != Outcome.PASSED:
                            caught[check.name] += 1
                            if until_caught:
                                break
                tell(ended)

    def _up_to_check(self, exercise: str) -> list[Cell]:
        """Return the cells that run from the exercise's own to its check cell."""
        cells = self.lesson.cells[self._next :]
        last = next(
            place
            for place, cell in enumerate(cells)
            if cell.kind == "check" and cell.name == exercise
        )
        return [cell for cell in cells[:last] if cell.kind in ("code", "exercise")]

    def rehearse(
        self,
        exercise: str,
        work: Callable[[dict[str, Any], Callable[[Any], None]], None],
        seconds: float,
    ) -> Iterator[Any]:
        """Go on with the reference up to the exercise's check cell, in a fork.

        There do `work(namespace, tell)`, and yield what it tells.
        """

        def act(tell: Callable[[Any], None], clock: Callable[[float], None]) -> None:
            clock(seconds)
            with self._at_home(), self._runner.as_main():
                for cell in self._up_to_check(exercise):
                    self._runner.run(_label(cell), solution_of(cell.source))
                work(self._runner.namespace, tell)

        confined = Confined(act, seconds, self.course.limits.memory_mb)
        yield from confined
        if confined.ending != "done":
            raise AuditFault(f"comparing answers to {exercise} ended as {confined.ending}")

    def _act(
        self,
        exercise: str,
        source: str,
        todo: Sequence[tuple[Check, int]],
        skipped: dict[str, Outcome],
        limit: float,
        until_caught: bool,
        tell: Callable[[Any], None],
        clock: Callable[[float], None],
    ) -> None:
        waiting = list(todo)
        with self._at_home(), self._runner.as_main():
            for cell in self.lesson.cells[self._next :]:
                if not waiting:
                    return
                label = _label(cell)
                if cell.kind in ("code", "exercise") and label not in skipped:
                    clock(self.course.limits.cell_seconds)
                    tell(("at", label))
                    own = cell.kind == "exercise" and cell.name == exercise
                    result = self._runner.run(label, source if own else solution_of(cell.source))
                    if own and result.error is not None:
                        tell(("cell", f"{result.error[0]}: {result.error[1]}"))
                if cell.kind != "check":
                    continue
                lost = skipped.get(_label(self.lesson.exercise(cell.name)))
                with link_beside(self._runner.namespace) as link:
                    while waiting and waiting[0][0].exercise == cell.name:
                        check, seed = waiting.pop(0)
                        clock(limit)
                        tell(("at", (check.name, seed)))
                        verdict = run_check(self.suite, check, link, self.assignment, seed)
                        if lost is not None and verdict.outcome == Outcome.MISSING:
                            verdict = stopped((check, seed), lost)
                        tell(verdict)
                        if until_caught and verdict.outcome != Outcome.PASSED:
                            return

    @contextlib.contextmanager
    def _at_home(self) -> Iterator[None]:
        """Work in the lesson's folder, with nobody at the keyboard and no windows."""
        os.environ["MPLBACKEND"] = "Agg"
        with contextlib.chdir(self.course.solution_dir(self.assignment)):
            keyboard, sys.stdin = sys.stdin, io.StringIO()
            try:
                yield
            finally:
                sys.stdin = keyboard


def _label(cell: Cell) -> str:
    return cell.name if cell.kind == "exercise" else f"line {cell.line}"


def _outcome(confined: Confined) -> Outcome:
    """Return how the check ended that took its fork along."""
    return Outcome.TIMEOUT if confined.ending == "timeout" else Outcome.CRASHED
