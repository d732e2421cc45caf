"""The mutants of one exercise's reference.

Each is caught by a check, or equivalent, or a survivor that is shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from autograder.authoring.audit.calls import Recorder
from autograder.authoring.audit.checking import is_random, run_check
from autograder.authoring.audit.equivalence import MOST_CALLS, Bench, Compared, chosen, compare
from autograder.authoring.audit.findings import ExerciseAudit, Survivor
from autograder.authoring.audit.mutate import LEAST, MOST, CodeMutant, mutants_of
from autograder.authoring.audit.replay import Replay
from autograder.checks import Check
from autograder.lessons.known_answers import Alternative
from autograder.lessons.lesson import BEGIN_SOLUTION, END_SOLUTION
from autograder.outcomes import Outcome

# of CPU time that a check of a mutant may take; more where the reference takes long
LEAST_SECONDS: Final = 0.3
# where the mutants' checks would take longer, there are not so many of them as MOST;
MANY_SECONDS: Final = 10.0
# where they would take even that with LEAST of them, there are still fewer,
ALL_SECONDS: Final = 40.0
FEWEST: Final = 10  # but so many
MORE_SEEDS: Final = (1, 2)  # a mutant that comes through is tried again with other random inputs
LEAST_SEEDS: Final = 4
MOST_SEEDS: Final = 20
LAB_SECONDS: Final = 240.0
RECORDING_SECONDS: Final = 1.5  # of CPU


class Mutation:
    """Tries the mutants of one exercise on a stage that stands before its cell."""

    def __init__(
        self,
        stage: Replay,
        exercise: str,
        audit: ExerciseAudit,
        alternatives: Sequence[Alternative],
        seconds: Sequence[float],
    ) -> None:
        self._stage, self._exercise, self._audit = stage, exercise, audit
        self._alternatives = alternatives
        self._cost, slowest = sum(seconds), max(seconds)  # of the reference's checks, in CPU time
        self._seconds = max(LEAST_SECONDS, min(20 * slowest, 2 * slowest + 1))
        self._reference = stage.lesson.solution(exercise)

    def judge(self) -> None:
        """Count what becomes of each mutant, and keep those that live."""
        audit = self._audit
        most = min(MOST, max(LEAST, int(MANY_SECONDS / max(self._cost, 1e-3))))
        most = max(FEWEST, min(most, int(ALL_SECONDS / max(self._cost, 1e-3))))
        mutants, total = mutants_of(self._reference, most)
        audit.mutants = len(mutants)
        if len(mutants) < min(total, LEAST):
            audit.remarks.append(
                f"only {len(mutants)} of its {total} mutants are tried, since its checks take "
                f"{self._cost:.1f} s"
            )
        elif total < LEAST:
            audit.remarks.append(f"the reference is so short that it has only {total} mutants")
        own = self._stage.suite.exercises[self._exercise]
        outcomes = self._stage.outcomes(
            self._exercise,
            [mutant.source for mutant in mutants],
            own,
            self._seconds,
            until_caught=True,
        )
        living = [
            mutant
            for mutant, ended in zip(mutants, outcomes, strict=True)
            if set(ended.values()) == {"passed"}
        ]
        verdicts = self._compared(living)
        for mutant, compared in zip(living, verdicts, strict=True):
            if compared.is_equivalent:
                audit.equivalent.append(f"line {self._line_in_lesson(mutant)}: {mutant.change}")
            elif not self._is_caught_later(mutant):
                self._show(mutant, compared)
        audit.caught = len(mutants) - len(audit.equivalent) - len(audit.survivors)

    def _is_caught_later(self, mutant: CodeMutant) -> bool:
        """Say whether other random inputs, or the checks of a dependent exercise, catch it."""
        suite = self._stage.suite
        random = [check for check in suite.exercises[self._exercise] if is_random(check)]
        if random and self._fails(mutant, random, MORE_SEEDS):
            return True
        reached = self._stage.touched(self._exercise, mutant.source)[1:]
        others = [check for name in reached for check in suite.exercises[name]]
        return bool(others) and self._fails(mutant, others, (0,))

    def _fails(self, mutant: CodeMutant, checks: Sequence[Check], seeds: Sequence[int]) -> bool:
        play = self._stage.play(
            self._exercise,
            mutant.source,
            checks,
            seeds=seeds,
            until_caught=True,
            seconds=self._seconds,
        )
        return any(verdict.outcome != Outcome.PASSED for verdict in play.verdicts)

    # -- those that no check catches

    def _compared(self, living: Sequence[CodeMutant]) -> list[Compared]:
        if not living:
            return []

        def work(namespace: dict[str, Any], tell: Callable[[Any], None]) -> None:
            bench = self._bench(namespace)
            for mutant in living:
                tell(
                    compare(
                        bench,
                        lambda: self._run(namespace, mutant.source),  # noqa: B023 - called at once
                        self._stage.course.limits.memory_mb,
                    )
                )

        return list(self._stage.rehearse(self._exercise, work, LAB_SECONDS))

    def _bench(self, namespace: dict[str, Any]) -> Bench:
        recorder = Recorder(namespace, self._exercise)
        until = time.process_time() + RECORDING_SECONDS
        for seed in range(MOST_SEEDS):
            enough = seed >= LEAST_SEEDS and len(recorder.calls) >= MOST_CALLS
            if enough or time.process_time() > until:
                break
            for check in self._stage.suite.exercises[self._exercise]:
                if seed == 0 or is_random(check):
                    recorder.origin = check.name
                    run_check(self._stage.suite, check, recorder, self._stage.assignment, seed)
        sources = [self._reference, *(alternative.source for alternative in self._alternatives)]
        namespaces = [self._run(namespace, source) for source in sources]
        return Bench(self._exercise, namespaces, chosen(recorder), recorder.follow_ups)

    def _run(self, namespace: dict[str, Any], source: str) -> dict[str, Any]:
        """Return a namespace like that of the lesson in which `source` has run."""
        names = dict(namespace)
        exec(compile(source, f"<cell {self._exercise}>", "exec", dont_inherit=True), names)
        return names

    def _show(self, mutant: CodeMutant, compared: Compared) -> None:
        self._audit.survivors.append(
            Survivor(
                change=mutant.change,
                path=self._stage.lesson.path,
                line_number=self._line_in_lesson(mutant),
                diff=mutant.diff(self._reference),
                line=compared.line,
            )
        )

    def _line_in_lesson(self, mutant: CodeMutant) -> int:
        """Return the line of the lesson for one of the solution, which has no marker lines."""
        cell = self._stage.lesson.exercise(self._exercise)
        lines = enumerate(cell.source.split("\n"), start=cell.first_line)
        kept = [
            number for number, text in lines if text.strip() not in (BEGIN_SOLUTION, END_SOLUTION)
        ]
        return kept[mutant.line - 1]
