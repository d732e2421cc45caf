"""`check("l2_norm")` in a notebook: run an exercise's public checks against what stands in the notebook now.

The checks are those in `test_<assignment>.py` beside the notebook. They run in this process, over the same crossing as
everywhere else. With `hidden=True`, which only `nbgrader autograde` asks for, the course's own checks run in a process of
their own (`hidden_checks.py`), so that their text does not enter the kernel.
"""

from __future__ import annotations

import html
import math
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from autograder.checks import CheckSuite, collect_checks
from autograder.errors import AutograderError
from autograder.namespace import link_in_process
from autograder.namespace.forbid import install
from autograder.records import CheckRecord, ExerciseRecord, exercise_record

_FOLDER: Final = Path.cwd()  # the notebook's, when its first cell imports `check`
_WORDS: Final = {
    "passed": "passed",
    "failed": "not yet",
    "error": "not yet",
    "missing": "not yet",
    "timeout": "too slow",
    "memory": "too much memory",
    "crashed": "crashed",
    "internal": "the check itself is broken: tell your teacher",
}


@dataclass(frozen=True)
class CheckResult:
    """How exercises stand. `problem` says why nothing could be checked.

    `score` and `max_score` are floats, the sums over the checks that ran; a notebook shows a result as a small table, a
    console as text.
    """

    exercises: tuple[ExerciseRecord, ...] = ()
    problem: str = ""

    @property
    def score(self) -> float:
        """The points reached: a Python float, never above `max_score`."""
        return min(math.fsum(exercise.score for exercise in self.exercises), self.max_score)

    @property
    def max_score(self) -> float:
        return math.fsum(exercise.max_score for exercise in self.exercises)

    @property
    def passed(self) -> bool:
        """Whether every check that ran passed."""
        return not self.problem and all(check.outcome == "passed" for check in self._checks())

    def _checks(self) -> list[CheckRecord]:
        return [check for exercise in self.exercises for check in exercise.checks]

    def __repr__(self) -> str:
        if self.problem:
            return self.problem
        return "\n".join(_as_text(exercise) for exercise in self.exercises)

    def _repr_html_(self) -> str:
        if self.problem:
            return f"<p>{html.escape(self.problem)}</p>"
        return "".join(_as_html(exercise) for exercise in self.exercises)


def check(exercise: str | None = None, *, hidden: bool = False) -> CheckResult:
    """Check an exercise, or all of them, in the notebook or console that calls this.

    Returns a `CheckResult`. Nothing is raised for unfinished work: the result says what is missing.

    With `hidden`, hidden checks run too; only inside a course that holds them, as when nbgrader grades.
    """
    namespace = sys._getframe(1).f_globals
    try:
        if hidden or os.environ.get("NBGRADER_EXECUTION") == "autograde":
            from autograder.hidden_checks import run_course_checks

            return CheckResult(run_course_checks(_FOLDER, namespace, exercise, hidden=hidden))
        suite = _suite()
        names = _select(suite, exercise)
        link = link_in_process(namespace)
        return CheckResult(
            tuple(
                exercise_record(name, tuple(suite.run(item, link) for item in suite.exercises[name]))
                for name in names
            )
        )
    except AutograderError as error:
        return CheckResult(problem=str(error))


def _select(suite: CheckSuite, exercise: str | None) -> Sequence[str]:
    if exercise is None:
        return tuple(suite.exercises)
    if exercise not in suite.exercises:
        raise AutograderError(
            f"There is no exercise {exercise!r} here. There are: {', '.join(suite.exercises)}."
        )
    return (exercise,)


def _check_file() -> Path:
    files = sorted(path for path in _FOLDER.glob("test_*.py") if not path.stem.endswith("_hidden"))
    if len(files) != 1:
        count = "no file" if not files else f"{len(files)} files"
        raise AutograderError(
            f"{count} test_….py beside this notebook ({_FOLDER}): keep the notebook in the folder that it was released in."
        )
    return files[0]


def _suite() -> CheckSuite:
    path = _check_file()
    return _collect(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _collect(path: Path, changed: int) -> CheckSuite:
    suite = collect_checks(path)
    install(suite.forbidden)
    return suite


# -- what a person sees


def _as_text(exercise: ExerciseRecord) -> str:
    lines = [f"{exercise.name}: {exercise.score:g} of {exercise.max_score:g} points"]
    for item in exercise.checks:
        mark = "✓" if item.outcome == "passed" else "✗"
        lines.append(f"  {mark} {_heading(item)}")
        lines += [f"      {line}" for line in _details(item)]
    return "\n".join(lines)


def _as_html(exercise: ExerciseRecord) -> str:
    rows = "".join(_row(item) for item in exercise.checks)
    done = all(item.outcome == "passed" for item in exercise.checks)
    colour = "#1a7f37" if done else "#9a6700"
    title = f"{html.escape(exercise.name)}: {exercise.score:g} of {exercise.max_score:g} points"
    return (
        f'<div style="border-left: 4px solid {colour}; padding: 0.2em 0.8em; margin: 0.4em 0">'
        f'<div style="font-weight: 600">{title}</div><table style="margin: 0">{rows}</table></div>'
    )


def _row(item: CheckRecord) -> str:
    passed = item.outcome == "passed"
    mark, colour = ("✓", "#1a7f37") if passed else ("✗", "#cf222e")
    details = "".join(
        f'<div style="white-space: pre-wrap">{html.escape(line)}</div>' for line in _details(item)
    )
    cell = 'style="text-align: left; vertical-align: top; background: transparent"'
    return (
        f'<tr><td {cell}><span style="color: {colour}" title="{_WORDS[item.outcome]}">{mark}</span></td>'
        f"<td {cell}>{html.escape(_heading(item))}{details}</td></tr>"
    )


def _heading(item: CheckRecord) -> str:
    if item.outcome == "passed":
        return item.name.removeprefix("test_").replace("_", " ")
    return item.message.split("\n", 1)[0]


def _details(item: CheckRecord) -> list[str]:
    lines = item.message.split("\n")[1:]
    return [*lines, f"Hint: {item.hint}"] if item.hint else lines


def _warm_up() -> Any:
    """Put guards in place of forbidden functions before the notebook's first cell can take an alias of them."""
    try:
        return _suite()
    except AutograderError:
        return None  # `check` will say what is wrong when it is asked


if not os.environ.get("NBGRADER_EXECUTION"):
    _warm_up()
