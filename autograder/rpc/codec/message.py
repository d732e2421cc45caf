"""The limits and types that both directions of the codec agree on.

Limits, the types that are data, and the memory that arrays lie in.

Whatever the other side says of shapes, strides and offsets is held against the memory there is in
whole numbers of any size, before NumPy sees it: NumPy's own test of strides overflows, and takes a
buffer of no bytes for one of any size.
"""

from __future__ import annotations

import math
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

import numpy as np

MAX_MESSAGE_BYTES: Final = 64 * 2**20
MAX_HEADER_BYTES: Final = (
    2 * 2**20
)  # msgpack's small items grow some fifty-fold in memory when they are read
MAX_DEPTH: Final = 64
MAX_INTEGER_BYTES: Final = 2**16
MAX_SHORT_TEXT: Final = 2**12  # a longer text travels beside the header, which would grow with it
MAX_RANGE: Final = MAX_MESSAGE_BYTES // 8

_PLAIN_KINDS: Final = frozenset("biufcSU")
_DTYPE: Final = re.compile(r"[<>|][biufcSU]\d{1,5}")
_HAS_PADDING: Final = platform.machine().lower() in ("x86_64", "amd64", "i386", "i686")


class WireError(Exception):
    """A message that is no value, or holds one too large or too deep to cross."""


@dataclass(slots=True)
class Group:
    """One stretch of memory with the arrays that lie in it, as its owner sees it."""

    low: int
    size: int
    members: list[tuple[int, np.ndarray]] = field(
        default_factory=list
    )  # (offset of the first element, array)
    _owned: np.ndarray | None = None

    def reaches(
        self, shape: Sequence[int], strides: Sequence[int], offset: int, itemsize: int
    ) -> bool:
        """Say whether every byte of such a view belongs to an array of the group."""
        lowest, highest = extent(shape, strides, itemsize)
        if (
            not self.members
            or len(shape) > 63
            or offset + lowest < 0
            or offset + highest > self.size
        ):
            return False
        if self.members[0][1].nbytes == self.size and self.members[0][1].flags.forc:
            return True
        if self._owned is None:
            self._owned = np.zeros(self.size, dtype=bool)
            for start, array in self.members:
                every = (*array.shape, array.itemsize)
                np.ndarray(every, bool, self._owned, start, (*array.strides, 1))[...] = True
        return bool(np.ndarray((*shape, itemsize), bool, self._owned, offset, (*strides, 1)).all())


@dataclass(slots=True)
class Message:
    """The state of one side for a message while a call is under way.

    Its nodes and their memory.
    """

    nodes: list[Any] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    before: list[Any] = field(
        default_factory=list
    )  # each node's content as it arrived, to see what a call changes


def extent(shape: Sequence[int], strides: Sequence[int], itemsize: int) -> tuple[int, int]:
    """Return the addresses of such an array's lowest byte and behind its highest.

    They count from its first element.

    Raises `WireError` for a shape and strides that no array of a bearable size has.
    """
    if len(shape) != len(strides) or len(shape) > 64:
        raise WireError("a shape that no array has")
    if math.prod(shape) * itemsize > MAX_MESSAGE_BYTES:
        raise WireError("an array is too large")
    if 0 in shape:
        return 0, 0
    low, high = 0, itemsize
    for length, stride in zip(shape, strides, strict=True):
        reach = (length - 1) * stride
        low, high = (low + reach, high) if reach < 0 else (low, high + reach)
    return low, high


def address(array: np.ndarray) -> int:
    """Return where the array's first element lies in memory."""
    return int(array.__array_interface__["data"][0])


def bounds(array: np.ndarray) -> tuple[int, int, int]:
    """Return the addresses of the array's lowest byte, behind its highest, and of its first.

    For an array of no elements all three are 0.
    """
    if not array.size:
        return 0, 0, 0
    first = address(array)
    low = high = 0
    for length, stride in zip(array.shape, array.strides, strict=True):
        reach = (length - 1) * stride
        low, high = (low + reach, high) if reach < 0 else (low, high + reach)
    return first + low, first + high + array.itemsize, first


def is_plain(dtype: np.dtype[Any]) -> bool:
    """Say whether arrays of `dtype` are data: numbers, bool, and text of a fixed width."""
    return dtype.kind in _PLAIN_KINDS and 0 < dtype.itemsize < 10**5


@lru_cache(maxsize=256)
def _known_dtype(text: str) -> np.dtype[Any]:
    if not _DTYPE.fullmatch(text):
        raise WireError("an array of no known type")
    dtype = np.dtype(text)
    if not is_plain(dtype):
        raise WireError("an array of no known type")
    return dtype


def dtype_of(text: Any) -> np.dtype[Any]:
    """Return the plain dtype that `text` names; NumPy's shorthands and old aliases name none."""
    if type(text) is not str or len(text) > 8:
        raise WireError("an array of no known type")
    return _known_dtype(text)


def elements_of(array: np.ndarray | np.generic) -> bytes:
    """Return the bytes of the elements alone.

    What pads an extended-precision number is some memory's old content.
    """
    content = array.tobytes()
    if (
        array.dtype.kind in "fc"
        and array.dtype.type in (np.longdouble, np.clongdouble)
        and _HAS_PADDING
    ):
        size = np.dtype(np.longdouble).itemsize
        if size > 10:
            clean = bytearray(content)
            np.frombuffer(clean, np.uint8).reshape(-1, size)[:, 10:] = 0
            return bytes(clean)
    return content


def check_elements(array: np.ndarray) -> None:
    """Refuse bytes that are no bool and numbers that are no character.

    NumPy trusts that there are none.
    """
    if array.dtype.kind == "b" and array.view(np.uint8).max(initial=0) > 1:
        raise WireError("a bool that is neither true nor false")
    if array.dtype.kind == "U" and array.size:
        letters = np.ascontiguousarray(array).view(f"{array.dtype.byteorder}u4")
        if letters.max() > 0x10FFFF:
            raise WireError("a text of no known letters")
