"""Decide whether an exercise's checks may use a later snapshot.

What they use must be the same at the end of the notebook as at their cell.

A snapshot for each exercise costs more than its checks: one each made a submission of `norms` cost
192 ms of processor time instead of 101, of `network` 412 instead of 267, of `matrices` 186 instead
of 104 (`benchmarks/bulk.py`, in turns on one core). So exercises share one, taken later, as long as
nothing that their checks can reach has changed since their own check cell: the names that the
checks mention, the functions behind them, and all names that those use. Where that cannot be told
(a list, an object, a closure, `random`, `global`), the exercise gets a snapshot of its own at once.

All of it runs in the student's process. One that lies about it has its functions checked in a later
state of its own making.
"""

from __future__ import annotations

import cmath
import functools
import itertools
import math
import operator
import types
from collections.abc import Iterable, Iterator
from dis import opmap
from typing import Any, Final

import numpy as np

_MISSING: Final = object()
_MODULES: Final = frozenset(
    {id(module) for module in (cmath, functools, itertools, math, np, np.linalg, operator)}
)
_PLAIN: Final = (
    types.NoneType,
    bool,
    int,
    float,
    complex,
    str,
    bytes,
    range,
    slice,
    types.EllipsisType,
)
_BUILT_IN: Final = (types.BuiltinFunctionType, np.ufunc, type(np.sum))
# What reaches further than the names that it mentions: state of modules, files, names that are put
# together.
_REACHING: Final = frozenset({
    *("__import__", "compile", "delattr", "eval", "exec", "getattr", "globals"),
    *("input", "locals", "open", "setattr", "vars"),
    *("errstate", "random", "seterr", "seterrcall", "set_printoptions"),
})  # fmt: skip
_CHANGING: Final = frozenset(
    opmap[name]
    for name in ("STORE_GLOBAL", "DELETE_GLOBAL", "STORE_ATTR", "DELETE_ATTR", "IMPORT_NAME")
    if name in opmap
)
_BINDING: Final = frozenset(
    opmap[name] for name in ("STORE_NAME", "DELETE_NAME", "STORE_GLOBAL", "DELETE_GLOBAL")
)
_MOST: Final = 1000  # names and values that are looked at for one exercise


class DeferredChecks:
    """Watches what exercises use that wait for their snapshot."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace
        self._names: dict[str, Any] = {}  # with what each stood for; `_MISSING` for nothing
        self._functions: dict[int, tuple[types.FunctionType, tuple[Any, ...]]] = {}
        self._modules: dict[int, tuple[types.ModuleType, dict[str, Any]]] = {}
        self._settings = _settings()

    def watch(self, names: Iterable[str]) -> bool:
        """Watch what the checks that mention `names` use.

        Return False where it may change unseen.
        """
        found = _Reach(self._namespace)
        if not found.follow(names) or _settings() != self._settings:
            return False
        for name, value in found.names.items():
            if self._names.setdefault(name, value) is not value:
                return False
        for function in found.functions:  # one that is watched already may have changed since
            self._functions.setdefault(id(function), (function, _parts(function)))
        self._modules |= {
            id(module): (module, dict(vars(module)))
            for module in found.modules
            if id(module) not in self._modules
        }
        return True

    def would_change(self, codes: Iterable[types.CodeType]) -> bool:
        """Say whether a cell compiled to these binds a watched name, before it runs."""
        return any(not self._names.keys().isdisjoint(_bound(code)) for code in codes)

    def has_changed(self) -> bool:
        """Say whether anything watched has changed."""
        return (
            any(
                self._namespace.get(name, _MISSING) is not value
                for name, value in self._names.items()
            )
            or any(_differ(_parts(function), parts) for function, parts in self._functions.values())
            or any(
                vars(module).get(name) is not value
                for module, values in self._modules.values()
                for name, value in values.items()
            )
            or _settings() != self._settings
        )


class _Reach:
    """The values that names lead to, as long as all of it stands still."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace
        self.names: dict[str, Any] = {}
        self.functions: list[types.FunctionType] = []
        self.modules: list[types.ModuleType] = []

    def follow(self, names: Iterable[str]) -> bool:
        """Follow them, and return False at the first thing that may change unseen."""
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in self.names:
                continue
            value = self.names[name] = self._namespace.get(name, _MISSING)
            if len(self.names) > _MOST or not self._is_still(value, waiting):
                return False
        return True

    def _is_still(self, value: Any, waiting: list[str]) -> bool:
        values = [value]
        for count, one in enumerate(values):
            kind = type(one)
            if kind is tuple and count < _MOST:
                values.extend(one)
            elif kind is types.FunctionType:
                if any(one is known for known in self.functions):
                    continue
                if one.__globals__ is not self._namespace or one.__closure__ or one.__dict__:
                    return False
                self.functions.append(one)
                values.extend([*(one.__defaults__ or ()), *(one.__kwdefaults__ or {}).values()])
                for code in _all_codes(one.__code__):
                    if not _CHANGING.isdisjoint(code.co_code[::2]) or not _REACHING.isdisjoint(
                        code.co_names
                    ):
                        return False
                    waiting.extend(code.co_names)
            elif kind is types.ModuleType:
                if id(one) not in _MODULES:
                    return False
                self.modules.append(one)
            elif kind in _BUILT_IN:
                owner = getattr(one, "__self__", None)
                if owner is not None and type(owner) is not types.ModuleType:
                    return False
            elif (
                one is not _MISSING
                and kind not in _PLAIN
                and not (kind is type or issubclass(kind, np.number))
            ):
                return False
        return True


def _all_codes(code: types.CodeType) -> Iterator[types.CodeType]:
    """Yield a function's code and that of the functions within it."""
    yield code
    for part in code.co_consts:
        if type(part) is types.CodeType:
            yield from _all_codes(part)


def _bound(code: types.CodeType) -> Iterator[str]:
    """Yield the names of the namespace that the code binds or deletes."""
    more = 0
    for operation, argument in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        argument |= more << 8
        more = argument if operation == opmap["EXTENDED_ARG"] else 0
        if operation in _BINDING:
            yield code.co_names[argument]
    for part in code.co_consts:
        if type(part) is types.CodeType:
            yield from _bound(part)


def _parts(function: types.FunctionType) -> tuple[Any, ...]:
    defaults = (*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values())
    return function.__code__, *defaults, *function.__dict__


def _differ(now: tuple[Any, ...], before: tuple[Any, ...]) -> bool:
    return len(now) != len(before) or any(a is not b for a, b in zip(now, before, strict=True))


def _settings() -> tuple[Any, Any]:
    return np.geterr(), np.get_printoptions()
