"""Guards stand in the place of functions that a check forbids, and tell of calls.

A guard passes everything on and is taken for what it guards by `isinstance`, `inspect`, `help`,
`pickle` and `copy`. `install` puts guards wherever in NumPy a function stands, before the student's
first cell runs, so that an alias taken anywhere (`from numpy import dot as d`, a default argument,
`getattr`) is the guard.
"""

from __future__ import annotations

import importlib
import operator
import sys
from collections.abc import Callable, Iterable, Mapping
from types import FrameType, ModuleType
from typing import Any, Final

import numpy as np

SYNTAX: Final = frozenset({"@", "for", "while", "comprehension"})
# What only some of the NumPy versions have that the course runs on: forbidding it is no slip where
# it is not there.
_SOME_VERSIONS: Final = frozenset(
    {
        "numpy.vecdot",
        "numpy.matvec",
        "numpy.vecmat",
        "numpy.matrix_transpose",
        "numpy.permute_dims",
        "numpy.concat",
        "numpy.pow",
        "numpy.astype",
        "numpy.unstack",
        "numpy.cumulative_sum",
        "numpy.cumulative_prod",
        "numpy.trapezoid",
        "numpy.trapz",
        "numpy.in1d",
        "numpy.row_stack",
        "numpy.linalg.vecdot",
        "numpy.linalg.vector_norm",
        "numpy.linalg.matrix_norm",
        "numpy.linalg.matmul",
        "numpy.linalg.cross",
        "numpy.linalg.outer",
        "numpy.linalg.tensordot",
        "numpy.linalg.trace",
        "numpy.linalg.diagonal",
        "numpy.linalg.svdvals",
        "numpy.linalg.matrix_transpose",
        "math.sumprod",
    }
)
# Tokens that stand for several others.
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "products": (
        *("@", "numpy.matrix.*", "math.sumprod"),
        *("numpy.dot", "numpy.inner", "numpy.vdot", "numpy.vecdot", "numpy.matvec", "numpy.vecmat"),
        *("numpy.matmul", "numpy.einsum", "numpy.tensordot", "numpy.correlate", "numpy.convolve"),
        *(
            "numpy.polymul",
            "numpy.poly1d",
            "numpy.polynomial.Polynomial",
            "numpy.polynomial.polynomial.polymul",
        ),
        *(
            "numpy.linalg.multi_dot",
            "numpy.linalg.matrix_power",
            "numpy.linalg.matmul",
            "numpy.linalg.vecdot",
        ),
        *(
            "numpy.linalg.tensordot",
            "numpy.ma.dot",
            "numpy.ma.inner",
            "numpy.ma.correlate",
            "numpy.ma.convolve",
        ),
    )
}
_MATRIX_PRODUCTS: Final = ("__mul__", "__rmul__", "__imul__", "__pow__", "__ipow__")

report: Callable[[str, frozenset[str], FrameType], None] | None = None
"""What guards tell their calls to while a watch is active.

The function's name, the names it goes by, the caller.
"""


class Guard:
    """Stands in for a function.

    `_names` are the names under which a library calls it for itself.
    """

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        attributes = ("__name__", "__qualname__", "__module__", "__doc__")
        self.__dict__.update({key: getattr(function, key, None) for key in attributes})
        own = name.rpartition(".")[2]
        names = frozenset(
            {own, f"_{own}"}
        )  # as `from math import sqrt as _sqrt` in the standard library
        self.__dict__.update(__wrapped__=function, _name=name, _names=names)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if report is not None:
            own = self.__dict__
            report(own["_name"], own["_names"], sys._getframe(1))
        return self.__dict__["__wrapped__"](*args, **kwargs)

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self.__dict__["__wrapped__"], attribute)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return type(self.__dict__["__wrapped__"])

    def __instancecheck__(self, instance: Any) -> bool:
        return isinstance(instance, self.__dict__["__wrapped__"])

    def __subclasscheck__(self, subclass: type) -> bool:
        return issubclass(subclass, self.__dict__["__wrapped__"])

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self.__dict__["__wrapped__"],)

    def __reduce__(self) -> tuple[Any, ...]:
        return _named, (self.__dict__["_name"],)

    def __repr__(self) -> str:
        return repr(self.__dict__["__wrapped__"])

    def __or__(self, other: Any) -> Any:
        return self.__dict__["__wrapped__"] | other


def _named(name: str) -> Any:
    """Return what stands under a dotted name: how a guard comes out of a pickle."""
    path, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(path or "builtins"), attribute)


def unguarded(value: Any) -> Any:
    """Return what a guard stands for; anything else as it is."""
    return vars(value)["__wrapped__"] if type(value) is Guard else value


def expand(tokens: Iterable[str]) -> tuple[str, ...]:
    """Return the tokens, those that stand for others replaced by these."""
    return tuple(one for token in tokens for one in _GROUPS.get(token, (token,)))


def resolve(token: str) -> dict[str, Any]:
    """Return the callables that a dotted token names, by dotted name.

    Empty when it names nothing here.
    """
    path, _, attribute = token.rpartition(".")
    if token == "numpy.matrix.*":
        return {f"{path}.{name}": getattr(np.matrix, name) for name in _MATRIX_PRODUCTS}
    if path == "ndarray":
        return {token: getattr(np.ndarray, attribute)} if hasattr(np.ndarray, attribute) else {}
    try:
        found = getattr(importlib.import_module(path or "builtins"), attribute, None)
    except ImportError:
        return {}
    if isinstance(found, ModuleType):
        names = getattr(
            found, "__all__", [name for name in vars(found) if not name.startswith("_")]
        )
        members = {f"{token}.{name}": getattr(found, name) for name in names}
        return {
            name: member
            for name, member in members.items()
            if callable(member)
            and not (isinstance(member, type) and issubclass(member, BaseException))
        }
    return {token: found} if callable(found) else {}


def is_known(token: str) -> bool:
    """Say whether `token` is something that can be forbidden."""
    return token in SYNTAX or token in _SOME_VERSIONS or token in _GROUPS or bool(resolve(token))


def install(tokens: Iterable[str]) -> None:
    """Put guards in place of the functions named, wherever in NumPy they stand.

    Doing it again changes nothing.
    """
    for token in expand(tokens):
        path = token.rpartition(".")[0]
        if token == "@":
            for name in ("matmul", "imatmul"):
                _put(Guard(f"operator.{name}", getattr(operator, name)), ("operator", "_operator"))
        elif token.startswith("numpy."):
            for name, function in resolve(token).items():
                modules = [
                    module
                    for module in sys.modules
                    if module == "numpy" or module.startswith("numpy.")
                ]
                _put(Guard(name, function), modules)
        elif path not in ("", "builtins", "ndarray"):
            for name, function in resolve(token).items():
                _put(Guard(name, function), (path, f"_{path}"))


def _put(guard: Guard, modules: Iterable[str]) -> None:
    """Put `guard` into the modules in place of what it guards, unless that is guarded already."""
    own = vars(guard)
    if type(own["__wrapped__"]) is Guard:
        return
    for module in [sys.modules[name] for name in modules if name in sys.modules]:
        for attribute, value in list(vars(module).items()):
            if value is own["__wrapped__"]:
                setattr(module, attribute, guard)
                own["_names"] |= {attribute}
