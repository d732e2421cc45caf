"""Seeing whether the student's code calls what a check forbids, however it was spelt.

`install` puts a guard in place of each forbidden function before the student's first cell runs, so that an alias taken
anywhere (`from numpy import dot as d`, a default argument, `getattr`) is the guard. `Watch` is active during one call
and notes every use. Three things together see what one alone would miss:

- guards see functions and ufuncs called by any name;
- a profile hook sees methods in C (`x.dot`) and which of the student's functions run;
- the bytecode and the text of those functions show operators and loops, which neither of the others sees.

Tokens are dotted names ("numpy.dot", "numpy.linalg" for all of a module, "map" for a builtin), methods
("ndarray.dot", which "numpy.dot" includes), and the syntax "@", "for", "while" and "comprehension".

Students' code runs in the same process as the guards, so a determined cheat can remove them. Who goes that far has
written more than the exercise asks for; the marks that matter do not rest on it.
"""

from __future__ import annotations

import ast
import builtins
import dis
import importlib
import linecache
import sys
import threading
from collections.abc import Callable, Iterable
from functools import lru_cache
from types import CodeType, FrameType, ModuleType, TracebackType
from typing import Any, Final

import numpy as np

SYNTAX: Final = frozenset({"@", "for", "while", "comprehension"})
_LOOPS: Final[dict[type[ast.AST], str]] = {
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.ListComp: "comprehension",
    ast.SetComp: "comprehension",
    ast.DictComp: "comprehension",
    ast.GeneratorExp: "comprehension",
}
_active: Watch | None = None


class Guard:
    """Stands in for a function, passes everything on, and tells the active watch that it was called."""

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        self.__dict__.update(__wrapped__=function, _name=name, __name__=name.rpartition(".")[2])
        self.__doc__ = function.__doc__

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if _active is not None:
            _active.called(self._name, sys._getframe(1))
        return self.__wrapped__(*args, **kwargs)

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self.__dict__["__wrapped__"], attribute)

    def __repr__(self) -> str:
        return repr(self.__wrapped__)


def resolve(token: str) -> dict[str, Any]:
    """Return the callables that a dotted token names, by dotted name; empty when it names nothing here."""
    path, _, attribute = token.rpartition(".")
    path = path or "builtins"
    if path == "ndarray":
        return {token: getattr(np.ndarray, attribute)} if hasattr(np.ndarray, attribute) else {}
    try:
        found = getattr(importlib.import_module(path), attribute, None)
    except ImportError:
        return {}
    if isinstance(found, ModuleType):
        names = getattr(found, "__all__", [name for name in vars(found) if not name.startswith("_")])
        members = {f"{token}.{name}": getattr(found, name) for name in names}
        return {
            name: member
            for name, member in members.items()
            if callable(member) and not (isinstance(member, type) and issubclass(member, BaseException))
        }
    return {token: found} if callable(found) else {}


def is_known(token: str) -> bool:
    """Say whether `token` is something that can be forbidden; a function that only newer NumPys have is."""
    return token in SYNTAX or bool(resolve(token)) or (token.startswith("numpy.") and token.count(".") == 1)


def install(tokens: Iterable[str]) -> None:
    """Put guards in place of the functions named, wherever in NumPy they stand. Doing it again changes nothing."""
    for token in tokens:
        if token in SYNTAX or not token.startswith("numpy"):
            continue
        for name, function in resolve(token).items():
            if isinstance(function, Guard):
                continue
            guard = Guard(name, function)
            for module_name, module in list(sys.modules.items()):
                if module_name == "numpy" or module_name.startswith("numpy."):
                    for attribute, value in list(vars(module).items()):
                        if value is function:
                            setattr(module, attribute, guard)


class Watch:
    """Notes in `uses` what the code whose globals are `namespace` uses of `tokens` while the watch is active."""

    def __init__(self, tokens: Iterable[str], namespace: dict[str, Any]) -> None:
        self.uses: list[str] = []
        self._namespace = namespace
        self._syntax: set[str] = set()
        self._functions: set[str] = set()
        self._methods: dict[str, str] = {}
        self._codes: dict[CodeType, str] = {}
        self._builtins: dict[str, Any] = {}
        for token in tokens:
            self._learn(token)

    def _learn(self, token: str) -> None:
        if token in SYNTAX:
            self._syntax.add(token)
            return
        for name, function in resolve(token).items():
            path, _, attribute = name.rpartition(".")
            self._functions.add(name)
            if path in ("", "builtins"):
                self._builtins[attribute] = function
            elif path == "ndarray" or (path == "numpy" and hasattr(np.ndarray, attribute)):
                self._methods[attribute] = name
            whole = getattr(function, "__wrapped__", function)
            if isinstance(whole, type):  # np.vectorize used as a decorator is called later, by its __call__
                for member in vars(whole).values():
                    if isinstance(getattr(member, "__code__", None), CodeType):
                        self._codes[member.__code__] = name

    def __enter__(self) -> Watch:
        global _active
        self._previous = (_active, sys.getprofile())
        self._own_names = {
            name: value
            for name, value in self._namespace.items()
            if any(value is function for function in self._builtins.values())
        }
        for name, function in self._builtins.items():
            guard = Guard(name, function)
            setattr(builtins, name, guard)
            for alias, value in self._own_names.items():
                if value is function:
                    self._namespace[alias] = guard
        _active = self
        threading.setprofile(self._hook)
        sys.setprofile(self._hook)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        global _active
        _active, previous = self._previous
        sys.setprofile(previous)
        threading.setprofile(previous)
        for name, function in self._builtins.items():
            setattr(builtins, name, function)
        self._namespace.update(self._own_names)

    def note(self, name: str) -> None:
        if name not in self.uses:
            self.uses.append(name)

    def called(self, name: str, caller: FrameType) -> None:
        """A guard was called from `caller`. NumPy's own use of its functions is not the student's."""
        if name not in self._functions:
            return
        module = caller.f_globals.get("__name__")
        of_numpy = isinstance(module, str) and (module == "numpy" or module.startswith("numpy."))
        handed_in = name.rpartition(".")[2] not in caller.f_code.co_names
        builtin = name in self._builtins
        if caller.f_globals is self._namespace or (not builtin and (not of_numpy or handed_in)):
            self.note(name)

    def _hook(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            if frame.f_globals is self._namespace:
                for token in used_syntax(frame.f_code) & self._syntax:
                    self.note(token)
            elif frame.f_code in self._codes:
                self.note(self._codes[frame.f_code])
        elif event == "c_call" and frame.f_globals is self._namespace:
            name = getattr(argument, "__name__", None)
            if name in self._methods and isinstance(getattr(argument, "__self__", None), np.ndarray):
                self.note(self._methods[name])
            elif name == "matmul" and "@" in self._syntax and argument.__module__ == "_operator":
                self.note("@")


@lru_cache(maxsize=1024)
def used_syntax(code: CodeType) -> frozenset[str]:
    """Return the syntax tokens that a function uses, from its bytecode and, where there is one, its text."""
    used: set[str] = set()
    if {"__matmul__", "__rmatmul__", "__imatmul__"} & set(code.co_names):
        used.add("@")
    jumps = set()
    for instruction in dis.get_instructions(code):
        if instruction.opname == "BINARY_OP" and instruction.argrepr.startswith("@"):
            used.add("@")
        elif instruction.opname == "FOR_ITER":
            jumps |= {"for", "comprehension"}
        elif "JUMP_BACKWARD" in instruction.opname:
            jumps.add("while")
    node = _node_of(code)
    if node is None:
        return frozenset(used | jumps)
    return frozenset(used | {_LOOPS[type(part)] for part in ast.walk(node) if type(part) in _LOOPS})


def _node_of(code: CodeType) -> ast.AST | None:
    """Return the syntax tree of the function that `code` was compiled from, None where its text is not known."""
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if node.name == code.co_name and first == code.co_firstlineno:
                return node
        elif (
            isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp)
            and code.co_name.startswith("<")
            and node.lineno == code.co_firstlineno
        ):
            return node
    return None
