"""Running a notebook's code cells in order, as Jupyter would, in whatever process this is.

Cells are compiled and executed under names of their own, so that tracebacks and `inspect.getsource` show the student's
lines. IPython is asked only where a cell is not plain Python: `%time` and `%%timeit` run what they time, `%matplotlib`,
`!` and the like do nothing. What a cell prints is kept up to a limit.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import contextlib
import inspect
import io
import itertools
import linecache
import re
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

MAX_OUTPUT: Final = 20_000
# Magics, shell commands and questions; a cell that is indented as a whole, or copied with its prompts.
_NOT_PYTHON: Final = re.compile(r"^\s*[%!?]|=\s*[%!]|\?\s*$|\A[ \t]|^>>> |^In \[", re.MULTILINE)
_RUNNING_MAGICS: Final = frozenset({"time", "timeit", "prun", "capture"})

CellStatus = Literal["ran", "raised", "timeout", "memory", "crashed"]


class CellTimeout(BaseException):
    """Raised in a cell that runs too long; no `except Exception` of the student's stops it."""


@dataclass(frozen=True)
class CellResult:
    """How a cell ended: its text output, and for one that raised the exception's name, text and traceback."""

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
        cut = f"\n… {self._left_out:,} more characters were printed and left out.\n" if self._left_out else ""
        return "".join(self._parts) + cut


class CellRunner:
    """A namespace like a notebook's, and the cells that have run in it."""

    def __init__(self) -> None:
        self.module = types.ModuleType("__main__")
        self.namespace: dict[str, Any] = self.module.__dict__
        self.namespace["__builtins__"] = builtins
        self.namespace["display"] = _display
        self._future = 0  # compiler flags of the `from __future__` so far
        self._shell = _Shell(self)
        self.namespace["get_ipython"] = lambda: self._shell

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
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            try:
                self.execute(f"<cell {label}>", source)
                result = CellResult("ran", output.text())
            except CellTimeout:
                result = CellResult("timeout", output.text())
            except MemoryError as error:
                result = CellResult("memory", output.text(), _describe(error))
            except BaseException as error:  # noqa: BLE001 - a cell may raise anything, also SystemExit
                result = CellResult("raised", output.text(), _describe(error))
        _close_figures()
        return result

    def execute(self, filename: str, source: str) -> None:
        """Compile and run `source`; the value of its last expression is shown as Jupyter shows it."""
        source = _plain_python(source)
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        tree = self._compile(source, filename, "exec", ast.PyCF_ONLY_AST)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        self._run(self._compile(tree, filename, "exec"))
        if isinstance(last, ast.Expr):
            value = self._run(self._compile(ast.Expression(last.value), filename, "eval"))
            if value is not None and not source.rstrip().endswith(";"):
                print(repr(value))

    def _compile(self, source: Any, filename: str, mode: str, flags: int = 0) -> Any:
        """Compile as a notebook does: by the cells' own `from __future__`, not this file's; `await` may stand outside."""
        flags |= self._future | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        code: Any = compile(source, filename, mode, flags, dont_inherit=True)
        if isinstance(code, types.CodeType):
            self._future |= code.co_flags & __future__.annotations.compiler_flag
        return code

    def _run(self, code: types.CodeType) -> Any:
        value = eval(code, self.namespace)
        if code.co_flags & inspect.CO_COROUTINE:
            import asyncio

            return asyncio.run(value)
        return value


def ignore_checks() -> None:
    """Let `check(...)` in a cell do nothing: the checks run beside the cells, not in them."""
    import autograder

    autograder.check = _no_check  # type: ignore[assignment]


def _no_check(exercise: str | None = None, *, hidden: bool = False) -> None:
    """Take the place of `check` where cells and checks are run by somebody else."""


def _display(*values: Any, **options: Any) -> None:
    for value in values:
        print(repr(value))


def _describe(error: BaseException) -> tuple[str, str, str]:
    """Return name, text and traceback of an exception, without the frames of the grader."""
    trace = error.__traceback__
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith("<cell "):
        trace = trace.tb_next
    try:
        text = str(error)
        lines = "".join(traceback.format_exception(type(error), error, trace, limit=-20))
    except Exception as broken:  # noqa: BLE001 - the student's own __str__ may raise anything
        text, lines = f"(its text cannot be shown: {type(broken).__name__})", ""
    return type(error).__name__, text[:2000], lines[:MAX_OUTPUT]


def _close_figures() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and pyplot.get_fignums():
        pyplot.close("all")


# -- magics


def _plain_python(source: str) -> str:
    """Return what IPython would run: without empty lines on top, and rewritten where it is not Python as it stands."""
    lines = source.splitlines(keepends=True)
    source = "".join(itertools.dropwhile(str.isspace, lines)) or source
    try:
        ast.parse(source)
    except SyntaxError:
        return _transform(source) if _NOT_PYTHON.search(source) else source
    return source


def _transform(source: str) -> str:
    try:
        from IPython.core.inputtransformer2 import TransformerManager
    except ImportError:  # without IPython there are no magics: leave them out
        return "\n".join("" if line.lstrip().startswith(("%", "!")) else line for line in source.splitlines())
    manager: Any = TransformerManager
    return str(manager().transform_cell(source))


class _Shell:
    """What `get_ipython()` gives: magics that run code run it, the others do nothing."""

    def __init__(self, runner: CellRunner) -> None:
        self._runner = runner

    def run_line_magic(self, name: str, line: str, *_: Any, **__: Any) -> None:
        if name in _RUNNING_MAGICS and line.strip():
            self._runner.execute(f"<cell %{name}>", _after_options(line))

    def run_cell_magic(self, name: str, line: str, cell: str, *_: Any, **__: Any) -> None:
        if name in _RUNNING_MAGICS:
            self._runner.execute(f"<cell %%{name}>", cell)

    def system(self, command: str) -> None:
        """Run nothing: a shell has no place in a graded notebook."""

    def getoutput(self, command: str, **_: Any) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


def _after_options(line: str) -> str:
    """Leave out the options of `%timeit -n 10 -r 3 statement`."""
    words = line.split()
    while words and words[0].startswith("-"):
        words = words[2:] if len(words[0]) == 2 and words[0][1] in "nrpt" and len(words) > 1 else words[1:]
    return " ".join(words)
