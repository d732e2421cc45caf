"""jupytext's percent format, as lessons and known answers are written in it.

Headers, options, markdown behind `# `.

`split` cuts a file into cells and reads each header strictly: what it does not understand is an
error with its line. jupytext itself drops a malformed header without a word and reads some comments
as magics, so it is not used here; whatever this reader accepts, jupytext reads as the same cells.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import keyword
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, Literal

from autograder.errors import LessonError

Kind = Literal["markdown", "code", "exercise", "check", "written", "show", "mistake", "alternative"]
LESSON_KEYS: Final = ("check", "exercise", "points", "show", "written")
ANSWER_KEYS: Final = ("alternative", "mistake")
LONGEST_NAME = 50

_HEADER = re.compile(r"^\s*#\s*%%")
_OPTION = re.compile(r'(?P<key>[^\s="]+)=(?P<value>"(?:[^"\\]|\\.)*"|[0-9.]+)(?=\s|$)\s*')
_ANSWER_NAME = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_NAME}}}")


@dataclasses.dataclass(frozen=True)
class Cell:
    """One cell.

    `line` is its header's line in the file, `first_line` that of its source's first line.
    """

    kind: Kind
    name: str
    source: str
    line: int
    points: float = 0.0
    first_line: int = 0


def read_source(path: Path, *, missing: str = "") -> str:
    """Return the text of an author's file.

    Raise LessonError with the line that is not UTF-8, or why the file cannot be read; `missing`
    says what is meant where there is none.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LessonError(
            f"{path}:{line}: not UTF-8. Save the file with the encoding UTF-8."
        ) from None
    except OSError as error:
        if missing and isinstance(error, FileNotFoundError):
            raise LessonError(missing) from None
        raise LessonError(
            f"{path} cannot be read ({error.strerror}): make it a readable file."
        ) from error


def split(path: Path, text: str, keys: Collection[str] = LESSON_KEYS) -> Iterator[Cell]:
    """Split the file at its headers, which may have these keys.

    Raise LessonError for what cannot be a cell.
    """
    lines = text.split("\n")
    start = _end_of_jupytext_header(lines)
    headers = [number for number in range(start, len(lines)) if _HEADER.match(lines[number])]
    for number in range(start, headers[0] if headers else len(lines)):
        if lines[number].strip():
            raise LessonError(
                f"{path}:{number + 1}: this stands before the first cell. Put `# %%` above it."
            )
    for number, end in itertools.pairwise([*headers, len(lines)]):
        kind, name, points = _read_header(f"{path}:{number + 1}", lines[number], keys)
        first, last = number + 1, end
        while first < last and not lines[first].strip():
            first += 1
        while last > first and not lines[last - 1].strip():
            last -= 1
        body = lines[first:last]
        if kind in ("markdown", "written"):
            body = [
                _uncommented(f"{path}:{first + offset + 1}", line)
                for offset, line in enumerate(body)
            ]
        yield Cell(
            kind, name, "\n".join(line.rstrip() for line in body), number + 1, points, first + 1
        )


def _end_of_jupytext_header(lines: list[str]) -> int:
    """Return where the cells begin.

    Below the block of metadata that jupytext writes between two `# ---`.
    """
    if lines and lines[0].strip() == "# ---":
        for number in range(1, len(lines)):
            if lines[number].strip() == "# ---":
                return number + 1
    return 0


def _uncommented(where: str, line: str) -> str:
    if line.strip() and not line.startswith("#"):
        raise LessonError(
            f"{where}: a markdown cell's lines start with `# `. Add it, or start a new cell with "
            f"`# %%`."
        )
    return line.removeprefix("#").removeprefix(" ")


def _read_header(where: str, line: str, keys: Collection[str]) -> tuple[Kind, str, float]:
    """Return the kind, the name and the points that a header gives its cell."""
    rest = line.removeprefix("# %%")
    if rest == line or (rest and not rest[0].isspace()):
        raise LessonError(
            f"{where}: a cell's header starts with `# %%` and a space. Write it so: "
            f"{line.strip()!r}."
        )
    rest = rest.strip()
    markdown = rest.startswith("[markdown]")
    options: dict[str, str] = {}
    rest = rest.removeprefix("[markdown]").lstrip()
    while rest:
        option = _OPTION.match(rest)
        if option is None:
            raise LessonError(
                f'{where}: {rest!r} cannot be read. Write key="value", one space between two of '
                f"them."
            )
        key, value = option["key"], option["value"]
        if key not in keys:
            raise LessonError(
                f"{where}: {key!r} is no key of a cell. The keys are: {', '.join(keys)}."
            )
        if key in options:
            raise LessonError(f"{where}: {key!r} is given twice. Keep one.")
        options[key] = value
        rest = rest[option.end() :]
    points = _points(where, options.pop("points", None), "written" in options)
    if len(options) > 1:
        raise LessonError(
            f"{where}: a cell cannot be {' and '.join(sorted(options))} at once. Make two cells."
        )
    if not options:
        return ("markdown" if markdown else "code"), "", points
    (key, value) = options.popitem()
    if markdown != (key == "written"):
        word = (
            "markdown: write `# %% [markdown] written=…`"
            if key == "written"
            else "code: drop `[markdown]`"
        )
        raise LessonError(f"{where}: a cell with {key!r} is {word}.")
    kind: Kind = key  # type: ignore[assignment]
    return kind, _name(where, kind, value), points


def _points(where: str, value: str | None, written: bool) -> float:
    if value is None and not written:
        return 0.0
    if value is None:
        raise LessonError(
            f"{where}: a written question needs its points. Add for example `points=2`."
        )
    if not written:
        raise LessonError(
            f"{where}: only a written question has points here; an exercise's come from its checks."
        )
    try:
        points = float(value)
    except ValueError:
        points = 0.0
    if points <= 0 or points % 0.25:
        raise LessonError(
            f"{where}: points={value} must be a multiple of 0.25 above 0, such as points=2."
        )
    return points


def _name(where: str, kind: Kind, value: str) -> str:
    try:
        name = json.loads(value)
    except json.JSONDecodeError:
        raise LessonError(
            f'{where}: {kind}={value} cannot be read. Write it in double quotes: {kind}="…".'
        ) from None
    if not isinstance(name, str) or not name.strip():
        raise LessonError(f'{where}: {kind}={value} must be text in double quotes: {kind}="…".')
    if kind == "show":
        return name
    if kind in ANSWER_KEYS:
        if not _ANSWER_NAME.fullmatch(name):
            raise LessonError(
                f"{where}: {kind}={value} must be of at most {LONGEST_NAME} letters, digits, _ "
                f"and -."
            )
        return name
    if (
        not (name.isidentifier() and name.isascii())
        or keyword.iskeyword(name)
        or len(name) > LONGEST_NAME
    ):
        raise LessonError(
            f"{where}: {kind}={value} must be a Python name of at most {LONGEST_NAME} letters, "
            f"digits and _."
        )
    return name
