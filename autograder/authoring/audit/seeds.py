"""Known answers with many seeds.

Hidden checks draw their inputs at random, and what they say must not be drawn, too.

A right answer passes with every seed. A known mistake gets with every seed the verdicts and the
hint that stand at its head, or some students would be told of a mistake that they have not made,
and others nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from autograder.authoring.audit.checking import Verdict, is_random
from autograder.authoring.audit.findings import ExerciseAudit
from autograder.authoring.audit.replay import Replay
from autograder.authoring.audit.verdicts import how_it_ended
from autograder.lessons.known_answers import Alternative, Mistake
from autograder.outcomes import Outcome

_NAMED: Final = 5  # seeds in one sentence


class ManySeeds:
    """Tries one exercise's known answers with many seeds, replayed up to its cell."""

    def __init__(
        self, stage: Replay, exercise: str, audit: ExerciseAudit, seeds: int, seconds: float
    ) -> None:
        self._stage, self._exercise, self._audit = stage, exercise, audit
        self._seeds, self._seconds = range(1, seeds + 1), seconds
        self._random = {check.name for check in stage.suite.checks if is_random(check)}

    def judge_right(self, alternatives: Sequence[Alternative]) -> None:
        """The reference and each other right answer pass every hidden check with every seed."""
        lesson, audit = self._stage.lesson, self._audit
        audit.alternatives = len(alternatives)
        answers = [
            (lesson.path, lesson.exercise(self._exercise).line, lesson.solution(self._exercise)),
            *((one.path, one.line, one.source) for one in alternatives),
        ]
        for path, line, source in answers:
            wrong: dict[str, list[Verdict]] = {}
            for verdict in self._verdicts(source, self._seeds, touched=False):
                if verdict.outcome != Outcome.PASSED:
                    wrong.setdefault(verdict.name, []).append(verdict)
            for name, verdicts in wrong.items():
                ended = how_it_ended(verdicts[0])
                audit.say(
                    path,
                    line,
                    f"this right answer does not pass {name}{self._seeds_of(verdicts)}: {ended}",
                )
            audit.alternatives_right += not wrong and path != lesson.path

    def judge_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Hold each mistake, with every seed, to just the verdicts and the hint at its head."""
        audit = self._audit
        audit.mistakes = len(mistakes)
        for mistake in mistakes:
            before = len(audit.findings)
            self._compare(mistake, self._verdicts(mistake.source, self._seeds, touched=True))
            if (
                len(audit.findings) > before
            ):  # a mistake that remembers: each seed by itself, as a submission has one
                del audit.findings[before:]
                apart = [
                    self._verdicts(mistake.source, (seed,), touched=True) for seed in self._seeds
                ]
                self._compare(mistake, [verdict for verdicts in apart for verdict in verdicts])
            audit.mistakes_right += len(audit.findings) == before

    def _compare(self, mistake: Mistake, verdicts: Sequence[Verdict]) -> None:
        self._compare_outcomes(mistake, verdicts)
        self._compare_hints(mistake, verdicts)

    def _verdicts(self, source: str, seeds: Sequence[int], *, touched: bool) -> list[Verdict]:
        suite = self._stage.suite
        exercises = self._stage.touched(self._exercise, source) if touched else (self._exercise,)
        checks = [check for exercise in exercises for check in suite.exercises[exercise]]
        play = self._stage.play(self._exercise, source, checks, seeds=seeds, seconds=self._seconds)
        self._audit.runs += len(play.verdicts)
        return play.verdicts

    def _compare_outcomes(self, mistake: Mistake, verdicts: Sequence[Verdict]) -> None:
        others: dict[str, list[Verdict]] = {}
        for verdict in verdicts:
            if verdict.outcome != mistake.fails.get(verdict.name, Outcome.PASSED):
                others.setdefault(verdict.name, []).append(verdict)
        for name, ended in others.items():
            wanted = mistake.fails.get(name, Outcome.PASSED)
            self._audit.say(
                mistake.path,
                mistake.line_of(name),
                f"{name} should end as '{wanted}' and ends{self._seeds_of(ended)} as "
                f"{how_it_ended(ended[0])}",
            )

    def _compare_hints(self, mistake: Mistake, verdicts: Sequence[Verdict]) -> None:
        """A hint that is named must be seen with every seed, on whichever check.

        Where none is, none may be seen.
        """
        always = {one.record.hint for one in verdicts if one.name not in self._random}
        without, shown = [], {}
        for seed in self._seeds:
            seen = always | {
                one.record.hint for one in verdicts if one.name in self._random and one.seed == seed
            }
            seen.discard("")
            if (mistake.hint not in seen) if mistake.hint else seen:
                without.append(seed)
                shown[seed] = "; ".join(sorted(seen)) or "none"
        if without:
            wanted = (
                f"the hint {mistake.hint!r} is not shown" if mistake.hint else "no hint is expected"
            )
            self._audit.say(
                mistake.path,
                mistake.line_of("hint"),
                f"{wanted} with {self._list(without)}; shown: {shown[without[0]]}",
            )

    def _seeds_of(self, verdicts: Sequence[Verdict]) -> str:
        """Say with which seeds a check ended so; nothing where the seed does not matter to it."""
        if verdicts[0].name not in self._random:
            return ""
        return f" with {self._list([verdict.seed for verdict in verdicts])}"

    def _list(self, seeds: Sequence[int]) -> str:
        numbers = ", ".join(map(str, seeds[:_NAMED])) + (", …" if len(seeds) > _NAMED else "")
        return f"{len(seeds)} of {len(self._seeds)} seeds ({numbers})"
