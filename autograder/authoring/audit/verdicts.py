"""Known answers held against what is said of them.

Reference, stub, nonsense, mistakes and alternatives.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from autograder.authoring.audit.checking import Verdict
from autograder.authoring.audit.findings import ExerciseAudit, OtherHint
from autograder.authoring.audit.replay import Play, Replay
from autograder.authoring.sample_class.mutants import MUTANTS
from autograder.checks import Check
from autograder.lessons.known_answers import Alternative, Mistake
from autograder.outcomes import Outcome

SOME: Final = 3  # mistakes of an exercise: at most one in so many may fail all of its checks
TIMES_THE_REFERENCE: Final = 20.0
LEAST_SECONDS: Final = 1.0
_HELPED: Final = 5  # verdicts named in one sentence

_NONSENSE: Final = tuple(mutant for mutant in MUTANTS if mutant.outcome == Outcome.FAILED)


class KnownAnswers:
    """One exercise's known answers on a stage that stands before the exercise's cell."""

    def __init__(self, stage: Replay, exercise: str, audit: ExerciseAudit) -> None:
        self._stage, self._exercise, self._audit = stage, exercise, audit
        self._cell = stage.lesson.exercise(exercise)
        self._checks = stage.suite.exercises[exercise]
        self.reference = self._play(stage.lesson.solution(exercise), None)
        self.seconds_of_checks = [verdict.seconds for verdict in self.reference.verdicts]
        slowest = max(self.seconds_of_checks)
        self.seconds = min(
            stage.course.limits.check_seconds, max(LEAST_SECONDS, TIMES_THE_REFERENCE * slowest)
        )

    def _play(self, source: str, seconds: float | None, checks: Sequence[Check] = ()) -> Play:
        return self._stage.play(self._exercise, source, checks or self._checks, seconds=seconds)

    def _touched(self, source: str) -> list[Check]:
        exercises = self._stage.touched(self._exercise, source)
        return [check for exercise in exercises for check in self._stage.suite.exercises[exercise]]

    # -- each kind of answer

    def judge_reference(self) -> bool:
        """The reference passes everything."""
        lesson = self._stage.lesson
        for line, remark in self._stage.remarks:
            self._audit.say(lesson.path, line, f"with the reference solutions {remark}")
        self._stage.remarks.clear()
        if self.reference.cell_error:
            self._audit.say(
                lesson.path,
                self._cell.line,
                f"the reference's cell stops with {self.reference.cell_error}",
            )
        wrong = [
            verdict for verdict in self.reference.verdicts if verdict.outcome != Outcome.PASSED
        ]
        for verdict in wrong:
            self._at_check(
                verdict,
                f"the reference solution does not pass {verdict.name}: {how_it_ended(verdict)}",
            )
        return not wrong

    def judge_stub(self) -> None:
        """The stub gets nothing, and each of its checks ends in "Not written yet."."""
        for verdict in self._play(self._stage.lesson.stub(self._exercise), self.seconds).verdicts:
            if verdict.outcome == Outcome.PASSED:
                self._at_check(
                    verdict, f"{verdict.name} passes for the stub: it gives points for nothing"
                )
            elif not (verdict.outcome == Outcome.ERROR and verdict.unwritten):
                self._at_check(
                    verdict,
                    f"{verdict.name} ends for the stub in {how_it_ended(verdict)} instead of "
                    f'"Not written yet."',
                )

    def judge_nonsense(self) -> None:
        """Find checks that an answer to nothing passes: such a check cannot fail."""
        solution = self._stage.lesson.solution(self._exercise)
        sources = [mutant.change(self._exercise, solution) for mutant in _NONSENSE]
        outcomes = self._stage.outcomes(self._exercise, sources, self._checks, self.seconds)
        for check in self._checks:
            ended = dict(zip([mutant.name for mutant in _NONSENSE], outcomes, strict=True))
            passing = [
                name for name, outcome in ended.items() if outcome.get(check.name) == Outcome.PASSED
            ]
            faulty = [
                name
                for name, outcome in ended.items()
                if outcome.get(check.name) == Outcome.INTERNAL
            ]
            if len(passing) == len(_NONSENSE):
                self._say_of(
                    check, f"{check.name} cannot fail: it passes for every answer that was tried"
                )
            elif passing:
                self._say_of(
                    check, f"{check.name} passes for an answer that {' or that '.join(passing)}"
                )
            if faulty:
                self._say_of(
                    check,
                    f"{check.name} fails by itself for an answer that {' or that '.join(faulty)}",
                )

    def judge_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Each mistake gets just the verdicts and the hint that stand at its head."""
        audit = self._audit
        audit.mistakes = len(mistakes)
        for mistake in mistakes:
            before = len(audit.findings)
            play = self._play(mistake.source, self.seconds, self._touched(mistake.source))
            self._compare(mistake, play)
            self._note_other_hints(mistake, play, mistakes)
            audit.mistakes_right += len(audit.findings) == before
        own = {check.name for check in self._checks}
        all_fail = [mistake for mistake in mistakes if own <= set(mistake.fails)]
        self._ask_for("mistakes", len(mistakes), self._stage.course.audit.mistakes)
        if len(own) > 1 and len(mistakes) >= SOME and SOME * len(all_fail) > len(mistakes):
            names = ", ".join(mistake.name for mistake in all_fail)
            audit.say(
                self._stage.lesson.path,
                self._cell.line,
                f"{len(all_fail)} of the {len(mistakes)} mistakes of {self._exercise} fail all of "
                "its checks, and at most a third may, so that the checks tell mistakes apart: "
                f"{names}",
            )

    def judge_alternatives(self, alternatives: Sequence[Alternative]) -> list[Alternative]:
        """Each other right answer passes everything; return those that do."""
        audit = self._audit
        audit.alternatives = len(alternatives)
        right: list[Alternative] = []
        for one in alternatives:
            play = self._play(one.source, self.seconds, self._touched(one.source))
            wrong = [verdict for verdict in play.verdicts if verdict.outcome != Outcome.PASSED]
            if wrong:
                audit.say(
                    one.path,
                    one.line,
                    f"this right answer does not pass {_list(wrong)}{_of_cell(play)}",
                )
            else:
                right.append(one)
        audit.alternatives_right = len(right)
        self._ask_for("alternatives", len(alternatives), self._stage.course.audit.alternatives)
        return right

    def _ask_for(self, kind: str, there: int, least: int) -> None:
        if there < least:
            self._audit.say(
                self._stage.lesson.path,
                self._cell.line,
                f"{self._exercise} has {there} {kind}; write {least - there} more into "
                f"answers/{self._exercise}.py, or ask for less: `audit` in course.yml",
            )

    # -- sentences

    def _compare(self, mistake: Mistake, play: Play) -> None:
        got = {verdict.name: verdict for verdict in play.verdicts}
        for name, verdict in got.items():
            wanted = mistake.fails.get(name, Outcome.PASSED)
            if verdict.outcome != wanted:
                self._audit.say(
                    mistake.path,
                    mistake.line_of(name),
                    f"{name} should end as '{wanted}' and ends as "
                    f"{how_it_ended(verdict)}{_of_cell(play)}",
                )
        for verdict in self._ended_by_themselves(got.values()):
            self._at_check(
                verdict,
                f"{verdict.name} ends in {verdict.error} for the mistake {mistake.name!r}, though "
                "what it got is of the right kind: that must be an assertion",
            )
        for name, wanted in mistake.fails.items():
            if name not in got:
                self._audit.say(
                    mistake.path,
                    mistake.line_of(name),
                    f"{name} should end as '{wanted}', and this mistake cannot reach it: it passes",
                )
        hints = {verdict.record.hint for verdict in play.verdicts if verdict.record.hint}
        if mistake.hint and mistake.hint not in hints:
            shown = "; ".join(sorted(hints)) or "none"
            self._audit.say(
                mistake.path,
                mistake.line_of("hint"),
                f"the hint {mistake.hint!r} is not shown; shown: {shown}",
            )
        elif hints and not mistake.hint:
            self._audit.say(
                mistake.path,
                mistake.line_of("hint"),
                f"no hint is expected, and the student sees: {'; '.join(sorted(hints))}",
            )

    def _note_other_hints(self, mistake: Mistake, play: Play, mistakes: Sequence[Mistake]) -> None:
        for verdict in play.verdicts:
            hint = verdict.record.hint
            if hint and hint != mistake.hint:
                named_by = tuple(other.name for other in mistakes if other.hint == hint)
                self._audit.other_hints.append(
                    OtherHint(mistake.name, verdict.name, hint, named_by)
                )

    def _ended_by_themselves(self, verdicts: Iterable[Verdict]) -> list[Verdict]:
        """Return the checks that their own code ended, though they got the right kinds."""
        kinds = {verdict.name: verdict.kinds for verdict in self.reference.verdicts}
        return [
            verdict
            for verdict in verdicts
            if verdict.by_itself
            and verdict.kinds
            and kinds.get(verdict.name, ())[: len(verdict.kinds)] == verdict.kinds
        ]

    def _at_check(self, verdict: Verdict, sentence: str) -> None:
        check = next(check for check in self._stage.suite.checks if check.name == verdict.name)
        self._say_of(check, sentence, verdict.line)

    def _say_of(self, check: Check, sentence: str, line: int = 0) -> None:
        case = check.cases[0]
        self._audit.say(case.path, line or (case.location[1] or 0) + 1, sentence)


def how_it_ended(verdict: Verdict) -> str:
    """Say how a check ended and what it said, in one line."""
    ended = f" ({verdict.error})" if verdict.error else ""
    said = verdict.record.message.replace("\n", " ").strip()
    return f"'{verdict.outcome}'{ended}" + (f": {said[:300]}" if said else "")


def _of_cell(play: Play) -> str:
    return f" (its cell stops with {play.cell_error})" if play.cell_error else ""


def _list(verdicts: Sequence[Verdict]) -> str:
    named = "; ".join(f"{verdict.name} ({how_it_ended(verdict)})" for verdict in verdicts[:_HELPED])
    more = len(verdicts) - _HELPED
    return named + (f"; and {more} more" if more > 0 else "")
