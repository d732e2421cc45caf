"""The known answers to an assignment's exercises: wrong in a known way, or right in another way than the reference.

`solutions/<a>/mistakes/` and `solutions/<a>/styles/` hold them, a file each: a docstring in YAML, and below it the source
that replaces the exercise's cell. All of it is read and held against the lesson's exercises and the names of the checks;
nothing of it is run. What is wrong with a file is said with its line.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from autograder.errors import LessonError
from autograder.outcomes import Outcome

_MAY_FAIL: Final = tuple(outcome for outcome in Outcome if not outcome.earns_points)
_FIELDS: Final = {"styles": ("exercise", "title"), "mistakes": ("exercise", "title", "fails", "hint")}


@dataclass(frozen=True)
class Style:
    """Another right answer to an exercise: the source of its cell."""

    exercise: str
    title: str
    source: str
    path: Path


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer. `fails` names every check of the assignment that does not pass, with its outcome."""

    exercise: str
    title: str
    source: str
    path: Path
    fails: dict[str, Outcome]
    hint: str = ""

    def line_of(self, check: str) -> int:
        """Return the line of the file that says how `check` ends, 1 where none does."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        word = re.compile(rf"\b{re.escape(check)}\b")
        return next((number for number, line in enumerate(lines, start=1) if word.search(line)), 1)


def read_styles(folder: Path, exercises: Collection[str]) -> tuple[Style, ...]:
    """Return the other right answers in `folder`, an assignment's folder in solutions/. Raises `LessonError`."""
    return tuple(
        Style(fields["exercise"], fields["title"], source, path)
        for path, fields, source in _read_answers(folder / "styles", exercises)
    )


def read_mistakes(folder: Path, exercises: Collection[str], checks: Collection[str]) -> tuple[Mistake, ...]:
    """Return the known mistakes in `folder`; `checks` are the names that they may fail. Raises `LessonError`."""
    return tuple(_mistake(*answer, checks) for answer in _read_answers(folder / "mistakes", exercises))


def _read_answers(folder: Path, exercises: Collection[str]) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Yield each file of a catalogue with its docstring's fields and the source below it."""
    import yaml

    for path in sorted(folder.glob("*.py")):
        text = _read(path)
        try:
            tree = ast.parse(text, str(path))
        except SyntaxError as error:
            raise LessonError(f"{path}:{error.lineno or 1}: not Python ({error.msg}); correct it.") from None
        except ValueError as error:
            raise LessonError(f"{path}:1: not Python ({error}); correct it.") from None
        docstring = ast.get_docstring(tree, clean=False)
        if docstring is None:
            raise LessonError(
                f"{path}:1: there is no docstring; begin with one that names exercise and title."
            )
        line = tree.body[0].lineno
        try:
            fields = yaml.safe_load(docstring)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            where = line + (mark.line if mark is not None else 0)
            why = getattr(error, "problem", None) or error
            raise LessonError(f"{path}:{where}: the docstring is not YAML ({why}); correct it.") from None
        if not isinstance(fields, dict) or not isinstance(fields.get("title"), str):
            raise LessonError(
                f"{path}:{line}: the docstring is no YAML with a `title`; write exercise and title."
            )
        known = _FIELDS[folder.name]
        for name in fields:
            if name not in known:
                raise LessonError(
                    f"{path}:{line}: the docstring says {name!r}, and may say {', '.join(known)}; correct it."
                )
        if fields.get("exercise") not in exercises:
            raise LessonError(
                f"{path}:{line}: there is no exercise {fields.get('exercise')!r}; there are {', '.join(exercises)}."
            )
        below = text.splitlines()[tree.body[0].end_lineno or 0 :]
        yield path, fields, "\n".join(below).strip("\n")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LessonError(f"{path}:{line}: not Python (it is no UTF-8); correct it.") from None
    except OSError as error:
        raise LessonError(f"{path} cannot be read ({error.strerror}): make it a readable file.") from None


def _mistake(path: Path, fields: dict[str, Any], source: str, checks: Collection[str]) -> Mistake:
    fails = fields.get("fails")
    if not isinstance(fails, dict) or not fails:
        raise LessonError(f"{path}:1: `fails` names no check; write which fail and how, as `test_…: failed`.")
    mistake = Mistake(fields["exercise"], fields["title"], source, path, {}, str(fields.get("hint") or ""))
    for name, outcome in fails.items():
        where = f"{path}:{mistake.line_of(str(name))}"
        if name not in checks:
            raise LessonError(
                f"{where}: `fails` names {name!r}, and there is no such check; correct the name."
            )
        if outcome not in _MAY_FAIL:
            raise LessonError(
                f"{where}: {name} cannot end as {outcome!r}; write one of {', '.join(_MAY_FAIL)}."
            )
        mistake.fails[name] = Outcome(outcome)
    return mistake
