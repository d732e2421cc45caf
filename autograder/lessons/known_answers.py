"""The known answers to an assignment's exercises.

Known mistakes, and alternatives to the reference.

`solutions/<a>/answers/<exercise>.py` holds those of one exercise, in the percent format of lessons:

    # %% mistake="root_forgotten"
    # title: the square root is missing
    # fails: test_l2_norm_of_three_four failed
    # fails: test_l2_norm_of_any_vector failed
    # hint: That is the squared length: one step is missing.

    def l2_norm(x): …

    # %% alternative="einsum"
    # title: by einsum

    def l2_norm(x): …

The comments right below `# %%` are the head of the answer, in which a line that goes on has two
more blanks. The head ends at the first line that is no comment. What stands below replaces the
exercise's cell; where it begins with a comment of its own, a blank line parts that from the head. A
cell of text is for whoever reads the file.

All of it is read and held against the lesson's exercises and the names of the checks; nothing of it
is run. What is wrong is said with file and line.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from autograder.errors import LessonError
from autograder.lessons.percent import ANSWER_KEYS, Cell, read_source, split
from autograder.outcomes import Outcome

_MAY_FAIL: Final = tuple(outcome for outcome in Outcome if not outcome.earns_points)
_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "mistake": ("title", "fails", "hint"),
    "alternative": ("title",),
}
_FIELD: Final = re.compile(r"#\s*(?P<key>\w+)\s*:\s*(?P<value>.*)")
_CONTINUED: Final = re.compile(r"# {3,}(?P<value>\S.*)")
_FORMER_FOLDERS: Final = ("mistakes", "styles")


@dataclass(frozen=True)
class KnownAnswer:
    """An answer whose verdicts are known: the source of an exercise's cell.

    Its `# %%` is in `line`.
    """

    exercise: str
    name: str
    title: str
    source: str
    path: Path
    line: int


@dataclass(frozen=True)
class Alternative(KnownAnswer):
    """Another right answer than the reference."""


@dataclass(frozen=True)
class Mistake(KnownAnswer):
    """A known wrong answer.

    `fails` has every check of the assignment that does not pass, with its outcome.

    `lines` are those of the head, by their keys and by the checks that they name.
    """

    fails: Mapping[str, Outcome]
    hint: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)

    def line_of(self, name: str) -> int:
        """Return the line that says how a check ends, or which `hint` is shown.

        Else the answer's.
        """
        return self.lines.get(name, self.line)


@dataclass(frozen=True)
class ExerciseAnswers:
    """The known answers to one exercise, in the order of their file."""

    mistakes: tuple[Mistake, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


def read_known_answers(
    folder: Path, exercises: Collection[str], checks: Collection[str]
) -> dict[str, ExerciseAnswers]:
    """Return the known answers to each exercise. Raises `LessonError`.

    `folder` is the assignment's folder in solutions/; `checks` are the names that a mistake may
    fail.
    """
    for name in _FORMER_FOLDERS:
        if any((folder / name).glob("*.py")):
            raise LessonError(
                f"{folder / name}: known answers stand in {folder / 'answers'}/<exercise>.py, all "
                "of an exercise in one file. Move these there as docs/authoring.md shows, and "
                f"delete {name}/."
            )
    found = {exercise: ExerciseAnswers() for exercise in exercises}
    for path in _files(folder / "answers"):
        if path.suffix != ".py" or path.stem not in found:
            raise LessonError(
                f"{path}:1: the name is no exercise's. Rename it to <exercise>.py; the exercises "
                f"are: {', '.join(exercises)}."
            )
        found[path.stem] = _answers_in(path, checks)
    return found


def _files(folder: Path) -> list[Path]:
    """Return what an author has put into the folder; need not exist."""
    if not folder.is_dir():
        return []
    return sorted(
        path for path in folder.iterdir() if path.name[0] != "." and path.name != "__pycache__"
    )


def _answers_in(path: Path, checks: Collection[str]) -> ExerciseAnswers:
    mistakes: dict[str, Mistake] = {}
    alternatives: dict[str, Alternative] = {}
    for cell in split(path, read_source(path), ANSWER_KEYS):
        where = f"{path}:{cell.line}"
        if cell.kind == "markdown":
            continue
        if cell.kind == "code":
            raise LessonError(
                f'{where}: this cell is no known answer. Write `# %% mistake="…"` or `# %% '
                f'alternative="…"`.'
            )
        same_kind: Mapping[str, KnownAnswer] = mistakes if cell.kind == "mistake" else alternatives
        if former := same_kind.get(cell.name):
            raise LessonError(
                f"{where}: line {former.line} has {cell.kind}={cell.name!r} already. Give "
                f"another name."
            )
        head, source = _parse(path, cell)
        fields = {line.key: line.value for line in head}
        if "title" not in fields:
            raise LessonError(f"{where}: the title is missing. Write `# title: …` below this line.")
        known = (path.stem, cell.name, fields["title"], source, path, cell.line)
        if cell.kind == "alternative":
            alternatives[cell.name] = Alternative(*known)
            continue
        failures = _failures(path, [line for line in head if line.key == "fails"], checks)
        if not failures:
            raise LessonError(
                f"{where}: no check fails here. Write a line for each that does: `# fails: "
                f"test_… failed`."
            )
        mistakes[cell.name] = Mistake(
            *known,
            fails={name: outcome for name, (outcome, _) in failures.items()},
            hint=fields.get("hint", ""),
            lines={line.key: line.number for line in head}
            | {name: number for name, (_, number) in failures.items()},
        )
    return ExerciseAnswers(tuple(mistakes.values()), tuple(alternatives.values()))


# -- one answer


@dataclass
class _HeadLine:
    number: int
    key: str
    value: str


def _parse(path: Path, cell: Cell) -> tuple[list[_HeadLine], str]:
    """Part an answer's head from its source, both of them proved to be what they must be."""
    lines = cell.source.split("\n")
    length = next(
        (number for number, line in enumerate(lines) if not line.startswith("#")), len(lines)
    )
    head = _head(path, cell, lines[:length])
    while length < len(lines) and not lines[length]:
        length += 1
    source, first_line = lines[length:], cell.first_line + length
    if not source:
        raise LessonError(
            f"{path}:{cell.line}: there is no answer below the head. Write the cell's source."
        )
    for number, line in enumerate(source, first_line):
        if not line.startswith("#"):
            break
        if (like_head := _FIELD.match(line)) and like_head["key"] in _FIELDS["mistake"]:
            raise LessonError(
                f"{path}:{number}: `{like_head['key']}` belongs to the head, which a blank line "
                "has ended. Delete the blank line above it."
            )
    try:
        ast.parse("\n".join(source), str(path))
    except SyntaxError as error:
        number = first_line + (error.lineno or 1) - 1
        raise LessonError(f"{path}:{number}: not Python ({error.msg}). Correct it.") from None
    except ValueError as error:
        raise LessonError(f"{path}:{first_line}: not Python ({error}). Correct it.") from None
    return head, "\n".join(source)


def _head(path: Path, cell: Cell, lines: Sequence[str]) -> list[_HeadLine]:
    keys = _FIELDS[cell.kind]
    head: list[_HeadLine] = []
    for number, line in enumerate(lines, cell.first_line):
        where = f"{path}:{number}"
        if head and (continued := _CONTINUED.fullmatch(line)):
            head[-1].value += f" {continued['value']}"
            continue
        written = _FIELD.fullmatch(line)
        if written is None:
            raise LessonError(
                f"{where}: the head says {line!r}. Write `# key: text`, and the answer below a "
                f"blank line."
            )
        key, value = written["key"], written["value"].strip()
        if key not in keys:
            raise LessonError(
                f"{where}: {key!r} is no key of the head of {_a(cell)}. The keys are: "
                f"{', '.join(keys)}."
            )
        if not value:
            raise LessonError(
                f"{where}: `{key}` is empty. Write it behind the colon, or delete the line."
            )
        if key != "fails" and any(other.key == key for other in head):
            raise LessonError(f"{where}: `{key}` is given twice. Keep one.")
        head.append(_HeadLine(number, key, value))
    return head


def _a(cell: Cell) -> str:
    return "a mistake" if cell.kind == "mistake" else "an alternative"


def _failures(
    path: Path, lines: Sequence[_HeadLine], checks: Collection[str]
) -> dict[str, tuple[Outcome, int]]:
    """Read the lines `# fails: test_… failed`; return each check's outcome and its line."""
    failures: dict[str, tuple[Outcome, int]] = {}
    for line in lines:
        where = f"{path}:{line.number}"
        name, _, outcome = line.value.partition(" ")
        if name not in checks:
            raise LessonError(
                f"{where}: there is no check {name!r}. Write the check's name, a blank and its "
                f"outcome."
            )
        if name in failures:
            raise LessonError(
                f"{where}: line {failures[name][1]} says already how {name} ends. Keep one."
            )
        if outcome.strip() not in _MAY_FAIL:
            raise LessonError(
                f"{where}: {name} cannot end as {outcome.strip()!r}. Write one of: "
                f"{', '.join(_MAY_FAIL)}."
            )
        failures[name] = Outcome(outcome.strip()), line.number
    return failures
