"""Callbacks: functions that a check hands over to be called.

Functions of its own, called as they are declared and in no other way.

A function in C takes keywords and values that its author did not have in mind: `np.exp(x,
where=False)` returns memory that was never filled, `np.ndarray(n)` returns any. So a student's code
calls nothing but what is written in Python, with the arguments that its signature binds, and
NumPy's element-wise functions with one number or array for each input.
"""

from __future__ import annotations

import functools
import inspect
import math
import types
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from autograder.rpc.codec.message import MAX_DEPTH, MAX_MESSAGE_BYTES
from autograder.rpc.endpoint import NotData
from autograder.rpc.forbid.guards import unguarded

_FUNCTIONS: Final = (types.FunctionType, types.MethodType)
_CONSTANTS: Final = (type(None), bool, int, float, complex, str, bytes, np.generic)
_NUMBERS: Final = (bool, int, float, complex, np.generic)
_CACHED: Final = type(functools.cache(lambda: None))


def declared_call(value: Any) -> Callable[..., Any]:
    """Return how `value` is called from the other side.

    Raises `NotData` for what a check cannot hand over.
    """
    function = unguarded(value)
    if isinstance(function, np.ufunc):
        return _call_of_ufunc(function)
    if not _is_written_in_python(function):
        raise NotData(
            f"`{_name(function)}` is no function of the check's own, and the student's code could "
            "give it any argument that it takes. Hand over a function that names them, such as "
            f"`lambda x: {_name(function)}(x)`"
        )
    signature = inspect.signature(function)
    own = {
        name
        for name, parameter in signature.parameters.items()
        if parameter.kind is parameter.VAR_KEYWORD or _is_the_checks(parameter.default)
    }
    if not own and type(function) in _FUNCTIONS and not hasattr(function, "__wrapped__"):
        return function  # type: ignore[no-any-return]
    return _call_of_signature(function, signature, own)


def _is_written_in_python(function: Any) -> bool:
    """Say whether a call binds its arguments in Python alone, and nothing is NumPy's own."""
    wrapped = getattr(function, "__wrapped__", None)
    if isinstance(function, functools.partial):
        return _is_written_in_python(function.func)
    if type(function) is _CACHED or (isinstance(function, _FUNCTIONS) and wrapped is not None):
        return _is_written_in_python(wrapped)
    if isinstance(function, types.MethodType):
        return isinstance(function.__func__, types.FunctionType) and _is_written_in_python(
            function.__func__
        )
    if isinstance(function, types.FunctionType):
        return not _is_numpys(function.__globals__.get("__name__"))
    if isinstance(function, type):
        if _is_numpys(function.__module__):
            return False
        makers = (function.__new__, function.__init__)  # type: ignore[misc]
        plain = (object.__new__, object.__init__)
        in_python = [isinstance(maker, types.FunctionType) for maker in makers]
        return any(in_python) and all(
            known or maker is default
            for known, maker, default in zip(in_python, makers, plain, strict=True)
        )
    return isinstance(inspect.getattr_static(type(function), "__call__", None), types.FunctionType)


def _is_numpys(module: Any) -> bool:
    return str(module).partition(".")[0] == "numpy"


def _is_the_checks(default: Any) -> bool:
    """Say whether a default is an object of the check's, not a constant to be chosen."""
    if type(default) is tuple:
        return any(map(_is_the_checks, default))
    return default is not inspect.Parameter.empty and not isinstance(default, _CONSTANTS)


def _call_of_signature(
    function: Callable[..., Any], signature: inspect.Signature, own: set[str]
) -> Callable[..., Any]:
    """Return the call with the arguments that the signature names.

    `own` are those that only the check gives.
    """

    def call(*args: Any, **kwargs: Any) -> Any:
        bound = signature.bind(*args, **kwargs)
        if not own.isdisjoint(bound.arguments):
            keywords = ", ".join(sorted(kwargs)) or "further arguments"
            raise TypeError(
                f"{_name(function)}() does not take this from the student's code: {keywords[:80]}"
            )
        return function(*bound.args, **bound.kwargs)

    return call


def _call_of_ufunc(ufunc: np.ufunc) -> Callable[..., Any]:
    name = ufunc.__name__
    if ufunc.signature is not None or all("O" in loop for loop in ufunc.types):
        raise NotData(
            f"`{name}` is not one of NumPy's functions on numbers, element by element. "
            f"Hand over a function of your own, such as `lambda x: {name}(x)`"
        )

    def call(*args: Any, **kwargs: Any) -> Any:
        if kwargs or len(args) != ufunc.nin:
            count = "one argument" if ufunc.nin == 1 else f"{ufunc.nin} arguments"
            raise TypeError(f"{name}() takes {count} here, and no keyword")
        inputs = [_numbers(name, arg) for arg in args]
        size = math.prod(np.broadcast_shapes(*map(np.shape, inputs)))
        if 8 * size > MAX_MESSAGE_BYTES:
            raise ValueError(f"{name}() of arguments this large")
        return ufunc(*inputs)

    return call


def _numbers(name: str, value: Any) -> Any:
    """Return a number as it is, and a list as the array that NumPy makes of it."""
    plain = isinstance(value, np.ndarray) or _is_of_numbers(value)
    array = np.asarray(value) if plain else None
    if array is None or array.dtype.kind not in "biufc":
        raise TypeError(f"{name}() takes numbers and arrays of numbers")
    return array if isinstance(value, list | tuple) else value


def _is_of_numbers(value: Any, depth: int = 0) -> bool:
    """Say whether a value consists of numbers; what else there is would be asked for its parts."""
    if isinstance(value, list | tuple):
        return depth < MAX_DEPTH and all(_is_of_numbers(part, depth + 1) for part in value)
    return isinstance(value, _NUMBERS) or (isinstance(value, np.ndarray) and depth > 0)


def _name(function: Any) -> str:
    if isinstance(function, functools.partial):
        return _name(function.func)
    name = getattr(function, "__qualname__", None) or type(function).__name__
    module = getattr(function, "__module__", None)
    return (
        f"{module}.{name}" if module in ("numpy", "math", "operator", "numpy.linalg") else str(name)
    )
