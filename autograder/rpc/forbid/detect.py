"""Seeing whether the student's code uses what a check forbids, however it was spelt.

`install` (guards.py) puts a guard in place of each forbidden function before the student's first
cell runs. `Watch` is active during one call and notes every use. Three things together see what one
alone would miss:

- guards see functions called by any name, also from within NumPy or `functools.partial`;
- a profile hook sees methods (`x.dot`), what was taken before the guards stood, and which of the
  student's functions run;
- the bytecode and the text of those functions show operators and loops (syntax.py).

Tokens are dotted names ("numpy.dot", "numpy.linalg" for all of a module, "map" for a builtin),
methods ("ndarray.dot", which "numpy.dot" includes), the syntax "@", "for", "while" and
"comprehension", and "products" for all that is a ready-made product of vectors or matrices,
whatever its name.

What NumPy, the standard library or the grader do for themselves is not the student's use; nor is
what a check's own function does when the student's code calls it (`suspended`).

Students' code runs in the same process as the guards, so a determined cheat can remove them. Who
goes that far has written more than the exercise asks for; the marks that matter do not rest on it.
"""

from __future__ import annotations

import builtins
import contextlib
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Any, Final

import numpy as np

from autograder.rpc.forbid import guards
from autograder.rpc.forbid.guards import (
    SYNTAX,
    Guard,
    expand,
    install,
    is_known,
    resolve,
    unguarded,
)
from autograder.rpc.forbid.syntax import used_syntax

__all__ = ["Guard", "Watch", "install", "is_known", "resolve", "suspended"]

_GRADER: Final = str(Path(__file__).parents[2]) + os.sep
_STANDARD: Final = str(Path(os.__file__).parent) + os.sep
_INSTALLED: Final = tuple(f"{os.sep}{name}-packages{os.sep}" for name in ("site", "dist"))


@dataclass(frozen=True)
class _Forbidden:
    """The functions and operators that some tokens stand for.

    Functions are known by identity: one may have an `__eq__` or a `__hash__` of its own.
    """

    names: frozenset[str]
    syntax: frozenset[str]
    functions: Mapping[int, str]
    methods: Mapping[str, str]
    codes: Mapping[CodeType, str]
    guards: Mapping[int, Guard]
    builtins: Mapping[str, Guard]


@lru_cache(maxsize=64)
def _learn(tokens: tuple[str, ...]) -> _Forbidden:
    """Return what `tokens` stand for.

    The guards hold on to the functions, so that their identity stays theirs.
    """
    tokens = expand(tokens)
    functions: dict[int, str] = {}
    methods: dict[str, str] = {}
    codes: dict[CodeType, str] = {}
    guarded: dict[int, Guard] = {}
    replaced: dict[str, Guard] = {}
    named = {
        name: unguarded(found)
        for token in tokens
        if token not in SYNTAX
        for name, found in resolve(token).items()
    }
    if "@" in tokens:
        named |= {
            f"operator.{name}": unguarded(getattr(sys.modules["operator"], name))
            for name in ("matmul", "imatmul")
        }
    for name, function in named.items():
        path, _, attribute = name.rpartition(".")
        if path == "operator" and "@" in tokens:
            shown = "@"
        else:
            shown = f"{path}.*" if path == "numpy.matrix" else name
        functions[id(function)] = shown
        functions[id(getattr(function, "_implementation", function))] = (
            shown  # behind NumPy's dispatcher
        )
        guarded[id(function)] = Guard(name, function)
        codes.update(dict.fromkeys(_codes(function), shown))
        if path in ("", "builtins"):
            replaced[attribute] = guarded[id(function)]
        elif path == "ndarray" or (path == "numpy" and hasattr(np.ndarray, attribute)):
            methods[attribute] = name
            codes.update(dict.fromkeys(_overriding(attribute), name))
    return _Forbidden(
        frozenset(named), SYNTAX.intersection(tokens), functions, methods, codes, guarded, replaced
    )


def _codes(function: Any) -> Iterator[CodeType]:
    """Give the bytecode of a function written in Python, behind NumPy's dispatcher too.

    Of a class, its methods'.
    """
    members = (
        vars(function).values()
        if isinstance(function, type)
        else [function, getattr(function, "_implementation", None)]
    )
    for member in members:
        code = getattr(member, "__code__", None)
        if isinstance(code, CodeType):
            yield code


def _overriding(method: str) -> Iterator[CodeType]:
    """Give the bytecode of an array's method in NumPy's own subclasses, such as masked ones."""
    for kind in np.ndarray.__subclasses__():
        if kind.__module__.startswith("numpy."):
            yield from _codes(vars(kind).get(method))


class Watch:
    """Notes in `uses` which of `tokens` the code with the globals `namespace` uses."""

    def __init__(self, tokens: tuple[str, ...], namespace: dict[str, Any]) -> None:
        self.uses: list[str] = []
        self._namespace = namespace
        self._forbidden = _learn(tokens)
        self._owners: dict[int, str] = {}

    def __enter__(self) -> Watch:
        self._before = guards.report, sys.getprofile()
        self._put_back: list[tuple[dict[str, Any], str, Any]] = []
        for name, guard in self._forbidden.builtins.items():
            self._put(vars(builtins), name, guard)
        for name, value in list(
            self._namespace.items()
        ):  # what was imported before the guards stood
            if id(value) in self._forbidden.guards:
                self._put(self._namespace, name, self._forbidden.guards[id(value)])
        guards.report = self._called
        threading.setprofile(self._hook)
        sys.setprofile(self._hook)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        guards.report, hook = self._before
        sys.setprofile(hook)
        threading.setprofile(hook)
        for names, name, value in reversed(self._put_back):
            names[name] = value

    def _put(self, names: dict[str, Any], name: str, guard: Guard) -> None:
        self._put_back.append((names, name, names[name]))
        names[name] = guard

    def _note(self, name: str) -> None:
        if name not in self.uses:
            self.uses.append(name)

    # -- who does it

    def _owner(self, frame: FrameType | None) -> str:
        """Return whose code a frame runs: the "student"'s, the "grader"'s or a "library"'s."""
        if frame is None:
            return "grader"
        names = frame.f_globals
        if names is self._namespace:
            return "student"
        owner = self._owners.get(id(names))
        if owner is None:
            owner = self._owners[id(names)] = _owner_of(names)
        return owner

    # -- what is done

    def _called(self, name: str, names: frozenset[str], caller: FrameType) -> None:
        """A guard was called.

        A library that calls it by name does so for itself; otherwise it was handed in.
        """
        if name not in self._forbidden.names:
            return
        if self._owner(caller) != "library" or not names.intersection(caller.f_code.co_names):
            self._note(
                "@" if name.startswith("operator.") and "@" in self._forbidden.syntax else name
            )

    def _hook(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            if self._owner(frame) == "student":
                self._entered(frame)
            elif frame.f_code in self._forbidden.codes and self._owner(frame.f_back) != "library":
                self._note(self._forbidden.codes[frame.f_code])
        elif event == "c_call" and self._owner(frame) == "student":
            self._called_in_c(argument)

    def _entered(self, frame: FrameType) -> None:
        """One of the student's functions runs.

        Its loops and operators, and what it holds from before the guards stood.
        """
        for token in used_syntax(frame.f_code) & self._forbidden.syntax:
            self._note(token)
        if frame.f_code.co_argcount or frame.f_code.co_kwonlyargcount or frame.f_code.co_freevars:
            for value in frame.f_locals.values():
                if id(value) in self._forbidden.functions:
                    self._note(self._forbidden.functions[id(value)])

    def _called_in_c(self, function: Any) -> None:
        owner = getattr(function, "__self__", None)
        for value in (function, owner):  # the owner: `numpy.multiply.outer`
            if id(value) in self._forbidden.functions:
                self._note(self._forbidden.functions[id(value)])
        name = self._forbidden.methods.get(getattr(function, "__name__", ""))
        if name is not None and issubclass(type(owner), np.ndarray):
            self._note(name)


def _owner_of(names: dict[str, Any]) -> str:
    file = names.get("__file__")
    if isinstance(file, str):
        path = os.path.abspath(file)  # noqa: PTH100 - some hundred times faster than pathlib, and this is on the way
        if path.startswith(_GRADER):
            return "grader"
        installed = path.startswith(_STANDARD) or any(folder in path for folder in _INSTALLED)
        return "library" if installed else "student"
    return (
        "library"
        if getattr(names.get("__spec__"), "origin", None) in ("built-in", "frozen")
        else "student"
    )


@contextlib.contextmanager
def suspended() -> Iterator[None]:
    """Let the watch see nothing inside.

    A check's own function runs, called by the student's code.
    """
    before = guards.report, sys.getprofile()
    if before[0] is None:
        yield
        return
    guards.report = None
    sys.setprofile(None)
    try:
        yield
    finally:
        guards.report = before[0]
        sys.setprofile(before[1])
