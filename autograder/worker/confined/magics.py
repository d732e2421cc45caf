"""The parts of a notebook that are not Python: magics, shell commands, questions, prompts.

IPython's own transformer turns such a cell into Python that asks `get_ipython()`; where IPython is
not installed a few rules do. The `Shell` that answers runs what `%time`, `%%timeit`, `%prun` and
`%%capture` are given, writes `%%writefile`, and does nothing for all else: a shell has no place in
a graded notebook.
"""

from __future__ import annotations

import ast
import contextlib
import io
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

# Magics, shell commands and questions; a cell that is indented as a whole, or copied with its
# prompts.
_NOT_PYTHON: Final = re.compile(r"^\s*[%!?]|=\s*[%!]|\?\s*$|\A[ \t]|^>>> |^In \[", re.MULTILINE)
_LINE: Final = re.compile(r"(?P<start>\s*(?:[\w ,.\[\]]+=\s*)?)%(?P<name>\w+)[ \t]*(?P<line>.*)")
_COMMAND: Final = re.compile(r"(?P<start>\s*(?:[\w ,.\[\]]+=\s*)?)(?:!.*|\?.*|[\w.]+\?{1,2}\s*)")
_CELL: Final = re.compile(r"%%(?P<name>\w+)[ \t]*(?P<line>[^\n]*)\n?(?P<cell>.*)", re.DOTALL)

Run = Callable[[str, str, bool], Any]
"""Runs a magic's text (name of the magic, text, whether names it binds stay) and returns the last
expression's value."""


def read_cell(
    source: str, parse: Callable[[str], ast.Module] = ast.parse
) -> tuple[str, ast.Module]:
    """Return what IPython would run, and how it is read.

    Without empty lines on top, and rewritten where it is not Python as it stands. Raises what
    `parse` does.
    """
    lines = source.splitlines(keepends=True)
    source = "".join(itertools.dropwhile(str.isspace, lines)) or source
    try:
        return source, parse(source)
    except SyntaxError:
        if not _NOT_PYTHON.search(source):
            raise
    source = _transform(source)
    return source, parse(source)


def _transform(source: str) -> str:
    try:
        from IPython.core.inputtransformer2 import TransformerManager
    except ImportError:
        return _transform_without_ipython(source)
    manager: Any = TransformerManager
    return str(manager().transform_cell(source))


def _transform_without_ipython(source: str) -> str:
    cell = _CELL.fullmatch(source)
    if cell:
        return (
            f"get_ipython().run_cell_magic({cell['name']!r}, {cell['line']!r}, {cell['cell']!r})\n"
        )
    lines = []
    for line in source.splitlines():
        magic, command = _LINE.fullmatch(line), _COMMAND.fullmatch(line)
        if magic:
            line = (
                f"{magic['start']}get_ipython().run_line_magic({magic['name']!r}, "
                f"{magic['line']!r})"
            )
        elif command:
            ask = "getoutput" if command["start"].strip() else "system"
            line = f"{command['start']}get_ipython().{ask}({line.strip()!r})"
        lines.append(f"{line}\n")
    return "".join(lines)


class Shell:
    """The object that `get_ipython()` gives."""

    def __init__(self, run: Run, namespace: dict[str, Any]) -> None:
        self._run = run
        self.user_ns = namespace

    def run_line_magic(self, name: str, line: str, *_: Any, **__: Any) -> Any:
        if name in ("time", "timeit", "prun") and line.strip():
            return self._timed(name, _after_options(line))
        return None

    def run_cell_magic(self, name: str, line: str, cell: str, *_: Any, **__: Any) -> Any:
        if name in ("time", "prun"):
            return self._timed(name, cell)
        if name == "timeit":
            return self._timed(name, f"{_after_options(line)}\n{cell}")
        if name == "capture":
            return self._captured(line.split(), cell)
        if name in ("writefile", "file"):
            _write_file(line.split(), cell)
        return None

    def _timed(self, name: str, source: str) -> Any:
        """Run what is timed, once.

        What `timeit` binds is bound in a function of its own; its value is no value.
        """
        value = self._run(name, source, name != "timeit")
        return value if name == "time" else None

    def _captured(self, words: list[str], cell: str) -> None:
        with (
            contextlib.redirect_stdout(io.StringIO()) as out,
            contextlib.redirect_stderr(io.StringIO()) as err,
        ):
            self._run("capture", cell, True)
        for word in words[:1]:
            if word.isidentifier():
                self.user_ns[word] = Captured(out.getvalue(), err.getvalue())

    def system(self, command: str) -> None:
        """Run nothing."""

    def getoutput(self, command: str, **_: Any) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


class Captured:
    """The object that `%%capture name` leaves under that name."""

    def __init__(self, stdout: str, stderr: str) -> None:
        self.stdout, self.stderr, self.outputs = stdout, stderr, ()

    def __str__(self) -> str:
        return self.stdout

    def show(self) -> None:
        print(self.stdout, end="")

    __call__ = show


def _write_file(words: list[str], cell: str) -> None:
    paths = [word for word in words if not word.startswith("-")]
    if len(paths) == 1:
        with Path(paths[0].strip("\"'")).open(
            "a" if "-a" in words else "w", encoding="utf-8"
        ) as file:
            file.write(cell)


def _after_options(line: str) -> str:
    """Leave out the options of `%timeit -n 10 -r 3 statement`."""
    words = line.split(" ")
    while words and (words[0].startswith("-") or not words[0]):
        takes_more = len(words[0]) == 2 and words[0][1] in "nrpt" and len(words) > 1
        words = words[2:] if takes_more else words[1:]
    return " ".join(words)
