"""The result that a student reads after a check.

`CheckResult`, as a table in a notebook and as text in a console.

Short, and no jargon: what each check looks at stands in its own sentence, below it what was got and
expected, or a hint. What all checks of an exercise have to say alike ("Not written yet.") is said
once.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from autograder.outcomes import Outcome
from autograder.records.record import CheckRecord, ExerciseRecord

BROKEN_CHECK: Final = (
    "This is no fault of yours: the check itself is broken. Please tell your teacher."
)
# Jupyter's own colours fit its light and its dark theme; elsewhere (VS Code, a saved page) ones
# that can be read on both.
_GREEN: Final = "var(--jp-success-color1, #2a9d4a)"
_RED: Final = "var(--jp-error-color1, #e0524d)"
_AMBER: Final = "var(--jp-warn-color1, #c27c0e)"
_CODE: Final = "font-family: var(--jp-code-font-family, monospace); font-size: 0.92em"

Paint = Callable[[str, str], str]  # (text, colour) → the text as a terminal shows it


@dataclass(frozen=True)
class CheckResult:
    """The standing of exercises. `problem` is a sentence that says why nothing could be checked.

    `score` and `max_score` are floats, the sums over the checks that ran. `sentences` holds what
    each check looks at, by the check's name. A notebook shows a result as a small table, a console
    as text.
    """

    exercises: tuple[ExerciseRecord, ...] = ()
    problem: str = ""
    sentences: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def score(self) -> float:
        """The points reached: a Python float, never above `max_score`."""
        return min(math.fsum(exercise.score or 0.0 for exercise in self.exercises), self.max_score)

    @property
    def max_score(self) -> float:
        """The points of all checks that ran."""
        return math.fsum(exercise.max_score for exercise in self.exercises)

    @property
    def passed(self) -> bool:
        """Say whether every check that ran passed."""
        return not self.problem and all(map(_all_passed, self.exercises))

    def as_text(self, paint: Paint = lambda text, colour: text) -> str:
        """Return the result as lines of text.

        `paint` may colour a piece of it green, red or yellow.
        """
        if self.problem:
            return self.problem
        lines = [line for exercise in self.exercises for line in self._lines(exercise, paint)]
        return "\n".join([*lines, *self._sum()])

    def __repr__(self) -> str:
        return self.as_text()

    def _repr_html_(self) -> str:
        if self.problem:
            return (
                f'<div style="border-left: 4px solid {_AMBER}; padding: 0.3em '
                f'0.8em">{html.escape(self.problem)}</div>'
            )
        return "".join(
            [*map(self._table, self.exercises), *(f"<div>{line}</div>" for line in self._sum())]
        )

    def _sum(self) -> list[str]:
        return (
            [f"{self.score:g} of {_points(self.max_score)} so far."]
            if len(self.exercises) > 1
            else []
        )

    # -- one exercise

    def _lines(self, exercise: ExerciseRecord, paint: Paint) -> list[str]:
        alike = common_message(exercise)
        mark, colour = ("✓", "green") if _all_passed(exercise) else ("✗", "red")
        lines = [f"{paint(mark, colour)} {exercise.name}: {_standing(exercise)}"]
        lines += [f"    {line}" for line in alike]
        for item in self._shown(exercise):
            passed = item.outcome == Outcome.PASSED
            sign = "·" if alike else paint("✓", "green") if passed else paint("✗", "red")
            lines.append(f"    {sign} {self._sentence(item)}")
            if not alike:
                lines += [f"        {line}" for line in _details(item)]
            if item.hint:
                lines.append(f"        {paint('Hint:', 'yellow')} {item.hint}")
        return lines

    def _table(self, exercise: ExerciseRecord) -> str:
        alike = common_message(exercise)
        colour = _GREEN if _all_passed(exercise) else _AMBER
        head = f"<strong>{html.escape(exercise.name)}</strong>: {html.escape(_standing(exercise))}"
        said = "".join(f"<div>{html.escape(line)}</div>" for line in alike)
        rows = "".join(self._row(item, bool(alike)) for item in self._shown(exercise))
        table = (
            f'<table style="margin: 0.2em 0 0 0; border: none; font-size: inherit">{rows}</table>'
            if rows
            else ""
        )
        return (
            f'<div style="border-left: 4px solid {colour}; padding: 0.2em 0.8em; margin: 0.4em 0">'
            f"<div>{head}</div>{said}{table}</div>"
        )

    def _row(self, item: CheckRecord, alike: bool) -> str:
        if item.outcome == Outcome.PASSED:
            mark, colour, word = "✓", _GREEN, "passed"
        else:
            mark, colour, word = "✗", _RED, "not yet"
        sign = (
            "·"
            if alike
            else f'<span style="color: {colour}; font-weight: 700" title="{word}">{mark}</span>'
        )
        details = "" if alike else "\n".join(_details(item))
        below = (
            f'<div style="white-space: pre-wrap; {_CODE}">{html.escape(details)}</div>'
            if details
            else ""
        )
        if item.hint:
            below += f"<div><strong>Hint:</strong> {html.escape(item.hint)}</div>"
        cell = (
            'style="text-align: left; vertical-align: top; background: transparent; color: '
            'inherit; padding: 0.2em 0.5em"'
        )
        text = f"{html.escape(self._sentence(item))}{below}"
        return (
            f'<tr style="background: transparent"><td {cell}>{sign}</td><td {cell}>{text}</td></tr>'
        )

    def _shown(self, exercise: ExerciseRecord) -> list[CheckRecord]:
        """Return the checks to list.

        All of them for one exercise, else those that say something.
        """
        if len(self.exercises) == 1:
            return list(exercise.checks)
        alike = common_message(exercise)
        return [
            item
            for item in exercise.checks
            if item.outcome != Outcome.PASSED and (not alike or item.hint)
        ]

    def _sentence(self, item: CheckRecord) -> str:
        if item.name in self.sentences:
            return self.sentences[item.name]
        if item.outcome.earns_points:
            return item.name.removeprefix("test_").replace("_", " ")
        return item.message.split("\n", 1)[0]


def common_message(exercise: ExerciseRecord) -> list[str]:
    """Return what all checks of an exercise say when none gets an answer, else []."""
    if any(item.outcome.has_answer for item in exercise.checks):
        return []
    said = {tuple(_details(item)) for item in exercise.checks}
    return list(said.pop()) if len(said) == 1 else []


def _all_passed(exercise: ExerciseRecord) -> bool:
    return all(item.outcome == Outcome.PASSED for item in exercise.checks)


def _standing(exercise: ExerciseRecord) -> str:
    passed, count = (
        sum(item.outcome == Outcome.PASSED for item in exercise.checks),
        len(exercise.checks),
    )
    if passed == count:
        checks = "all checks pass" if count > 1 else "the check passes"
    else:
        checks = f"{passed} of {count} checks pass" if count > 1 else "the check does not pass"
    return f"{checks}, {exercise.score:g} of {_points(exercise.max_score)}"


def _points(points: float) -> str:
    return f"{points:g} point" + ("" if points == 1 else "s")


def _details(item: CheckRecord) -> list[str]:
    if item.outcome.is_graders_fault:
        return [BROKEN_CHECK, *item.message.split("\n")]
    return item.message.split("\n")[1:]
