"""Validate untrusted numbers, keys and array layouts.

Everything here raises `WireError` for what cannot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from autograder.rpc.codec.message import MAX_RANGE, Group, WireError

MAX_COLLISIONS: Final = 32


def natural(number: Any) -> int:
    """Return `number` if it is a whole number of 0 or more."""
    if type(number) is not int or number < 0:
        raise WireError("a number is missing")
    return number


def whole(number: Any) -> int:
    """Return `number` if it is a whole number that fits in 62 bits."""
    if type(number) is not int or abs(number) >= 2**62:
        raise WireError("a number is missing")
    return number


def checked_range(start: Any, stop: Any, step: Any) -> range:
    """Return the range of these numbers, if there is one that is not too large."""
    if not (type(start) is type(stop) is type(step) is int):
        raise WireError("a range of no known form")
    made = range(start, stop, step)
    check_range(made)
    return made


def check_range(made: range) -> None:
    """Refuse a range of more or larger numbers than there is room for as a list."""
    if abs(made.stop - made.start) // abs(made.step) > MAX_RANGE:
        raise WireError("a range this long cannot be handed over")
    if max(map(abs, (made.start, made.stop, made.step))) >= 2**63:
        raise WireError("a range of numbers this large cannot be handed over")


def hashable(values: list[Any]) -> list[Any]:
    """Refuse keys with equal hashes, which make a table take quadratic time."""
    if len(values) > MAX_COLLISIONS and max(Counter(map(hash, values)).values()) > MAX_COLLISIONS:
        raise WireError("keys that cannot be told apart")
    return values


def view_of(
    group: Group, first: int, shape: Sequence[int], strides: Sequence[int], dtype: np.dtype[Any]
) -> np.ndarray:
    """Return an array on memory of `group`, whose arrays it keeps alive.

    `first` is the address of its first element.
    """
    return np.asarray(_Memory(group, first, tuple(shape), tuple(strides), dtype.str))


class _Memory:
    """A view of memory that another object owns (NumPy's array interface, version 3)."""

    def __init__(
        self, owner: Group, first: int, shape: tuple[int, ...], strides: tuple[int, ...], dtype: str
    ) -> None:
        self.owner = owner
        writeable = all(array.flags.writeable for _, array in owner.members)
        self.__array_interface__ = {
            "version": 3,
            "data": (first, not writeable),
            "shape": shape,
            "strides": strides,
            "typestr": dtype,
        }
