"""Running a notebook's code cells in order, as Jupyter would, in whatever process this is.

Cells are compiled and executed under names of their own, so that tracebacks and `inspect.getsource`
show the student's lines. What is not plain Python in them is for magics.py. What a cell prints is
kept up to a limit; it reads nothing.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import contextlib
import inspect
import io
import linecache
import sys
import traceback
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from autograder.records.result import CheckResult
from autograder.worker.confined.magics import Shell, read_cell

MAX_OUTPUT: Final = 20_000


@dataclass(frozen=True)
class _Compiled:
    """A cell: its text as Python, its statements, and its last one where that is an expression."""

    text: str
    statements: types.CodeType | None
    expression: types.CodeType | None


CellStatus = Literal["ran", "raised", "timeout", "memory", "crashed"]


class CellTimeout(BaseException):
    """Raised in a cell that runs too long; no `except Exception` of the student's stops it."""


@dataclass(frozen=True)
class CellResult:
    """The end of a cell: its text output, and its exception's name, text and traceback."""

    status: CellStatus
    output: str = ""
    error: tuple[str, str, str] | None = None


class Output(io.TextIOBase):
    """Keeps what is printed up to `limit` characters and says how much it left out."""

    def __init__(self, limit: int = MAX_OUTPUT) -> None:
        self._parts: list[str] = []
        self._room = limit
        self._left_out = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        kept = text[: self._room]
        if kept:
            self._parts.append(kept)
            self._room -= len(kept)
        self._left_out += len(text) - len(kept)
        return len(text)

    def text(self) -> str:
        cut = (
            f"\n… {self._left_out:,} more characters were printed and left out.\n"
            if self._left_out
            else ""
        )
        return "".join(self._parts) + cut


class CellRunner:
    """A namespace like a notebook's, and the cells that have run in it."""

    def __init__(self) -> None:
        self.module = types.ModuleType("__main__")
        self.namespace: dict[str, Any] = self.module.__dict__
        self.namespace["__builtins__"] = builtins
        self.namespace["display"] = _display
        self._future = 0  # compiler flags of the `from __future__` so far
        self._label = ""
        self._magics = 0
        self._looked_at: tuple[tuple[str, str], _Compiled] | None = None
        shell = Shell(self._run_magic, self.namespace)
        self.namespace["get_ipython"] = lambda: shell

    @contextlib.contextmanager
    def as_main(self) -> Iterator[None]:
        """Be the process's `__main__` meanwhile, as a notebook is."""
        previous = sys.modules["__main__"]
        sys.modules["__main__"] = self.module
        try:
            yield
        finally:
            sys.modules["__main__"] = previous

    def run(self, label: str, source: str) -> CellResult:
        """Run one cell; whatever the student's code raises is part of the result."""
        output = Output()
        self._label = label
        with (
            contextlib.redirect_stdout(output),
            contextlib.redirect_stderr(output),
            _nothing_to_read(),
        ):
            try:
                try:
                    self.execute(f"<cell {label}>", source)
                finally:
                    _close_figures()
                result = CellResult("ran", output.text())
            except CellTimeout:
                result = CellResult("timeout", output.text())
            except MemoryError as error:
                result = CellResult("memory", output.text(), _describe(error))
            except BaseException as error:  # noqa: BLE001 - a cell may raise anything, also SystemExit
                result = CellResult("raised", output.text(), _describe(error))
        return result

    def codes(self, label: str, source: str) -> tuple[types.CodeType, ...]:
        """Return what a cell is compiled to, before it is run; nothing where it is no Python."""
        filename = f"<cell {label}>"
        try:
            compiled = self._compile_cell(filename, source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return ()
        self._looked_at = (filename, source), compiled
        return tuple(
            code for code in (compiled.statements, compiled.expression) if code is not None
        )

    def execute(self, filename: str, source: str) -> None:
        """Compile and run `source`.

        The value of its last expression is shown as Jupyter shows it.
        """
        value = self._evaluate(filename, source, self.namespace)
        if value is not None and not source.rstrip().endswith(";"):
            print(repr(value))

    def _evaluate(self, filename: str, source: str, names: dict[str, Any]) -> Any:
        """Compile and run `source`; return the value of its last expression."""
        looked_at, self._looked_at = self._looked_at, None
        if looked_at is not None and looked_at[0] == (filename, source):
            cell = looked_at[1]
        else:
            cell = self._compile_cell(filename, source)
        linecache.cache[filename] = (
            len(cell.text),
            None,
            cell.text.splitlines(keepends=True),
            filename,
        )
        if cell.statements is not None:
            self._run(cell.statements, names)
        return None if cell.expression is None else self._run(cell.expression, names)

    def _compile_cell(self, filename: str, source: str) -> _Compiled:
        text, tree = read_cell(
            source, lambda text: self._compile(text, filename, "exec", ast.PyCF_ONLY_AST)
        )
        last = tree.body[-1] if tree.body else None
        shown = last.value if isinstance(last, ast.Expr) else None
        if shown is not None:
            tree.body.pop()
        statements = self._compile(tree, filename, "exec") if tree.body else None
        expression = (
            self._compile(ast.Expression(shown), filename, "eval") if shown is not None else None
        )
        return _Compiled(text, statements, expression)

    def _run_magic(self, name: str, source: str, names_stay: bool) -> Any:
        self._magics += (
            1  # a name of its own: functions keep the lines of the cell that defined them
        )
        filename = f"<cell {self._label} %{name} {self._magics}>"
        return self._evaluate(
            filename, source, self.namespace if names_stay else dict(self.namespace)
        )

    def _compile(self, source: Any, filename: str, mode: str, flags: int = 0) -> Any:
        """Compile as a notebook does.

        By the cells' own `from __future__`, not this file's; `await` may stand outside.
        """
        flags |= self._future | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        code: Any = compile(source, filename, mode, flags, dont_inherit=True)
        if isinstance(code, types.CodeType):
            self._future |= code.co_flags & __future__.annotations.compiler_flag
        return code

    def _run(self, code: types.CodeType, names: dict[str, Any]) -> Any:
        value = eval(code, names)
        if code.co_flags & inspect.CO_COROUTINE:
            import asyncio

            return asyncio.run(value)
        return value


def ignore_checks() -> None:
    """Let `check(...)` in a cell say nothing: the checks run beside the cells, not in them.

    A student's own call would import pytest into the confined process, 150 ms beside the 100 ms
    that all of a submission takes.
    """
    import autograder

    autograder.check = _no_check


def _no_check(exercise: str | None = None, *, hidden: bool = False) -> CheckResult:
    """Take the place of `check` where cells and checks are run by somebody else.

    Nothing was checked, nothing failed.
    """
    return CheckResult()


def _display(*values: Any, **options: Any) -> None:
    for value in values:
        print(repr(value))


def _describe(error: BaseException) -> tuple[str, str, str]:
    """Return name, text and traceback of an exception, without the frames of the grader."""
    try:
        trace = error.__traceback__
        while trace is not None and not trace.tb_frame.f_code.co_filename.startswith("<cell "):
            trace = trace.tb_next
        text = str(error)[:2000]
        lines = "".join(traceback.format_exception(type(error), error, trace, limit=-20))[
            :MAX_OUTPUT
        ]
    except BaseException as broken:  # noqa: BLE001 - the student's own exception may answer with anything
        text, lines = f"(its text cannot be shown: {type(broken).__name__})", ""
    return type(error).__name__, text, lines


@contextlib.contextmanager
def _nothing_to_read() -> Iterator[None]:
    """Let `input()` find the end of a file: nobody is there to answer."""
    stdin = sys.stdin
    sys.stdin = io.StringIO()
    try:
        yield
    finally:
        sys.stdin = stdin


def _close_figures() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and pyplot.get_fignums():
        pyplot.close("all")
