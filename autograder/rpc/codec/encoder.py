"""Writing a message: from values to bytes.

No method of the values' own is called, so that no subclass has a say.
"""

from __future__ import annotations

import struct
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgpack
import numpy as np

from autograder.rpc.codec.generators import bit_generator, is_known_generator, write_state
from autograder.rpc.codec.message import (
    MAX_DEPTH,
    MAX_HEADER_BYTES,
    MAX_INTEGER_BYTES,
    MAX_MESSAGE_BYTES,
    MAX_SHORT_TEXT,
    Group,
    Message,
    WireError,
    bounds,
    elements_of,
    is_plain,
)
from autograder.rpc.codec.validation import check_range

_NUMPY_TYPES: Final = {np.dtype(code).type for code in np.typecodes["All"]} - {np.object_}
_TYPE_NAMES: Final[dict[type, str]] = {
    **{
        kind: kind.__name__
        for kind in (bool, int, float, complex, str, bytes, list, tuple, dict, set)
    },
    **{kind: f"numpy.{kind.__name__}" for kind in _NUMPY_TYPES},
}
TYPES: Final[dict[str, type]] = {name: kind for kind, name in _TYPE_NAMES.items()}
_NAMES_BY_ID: Final = {
    id(kind): name for kind, name in _TYPE_NAMES.items()
}  # a class may have an `__eq__` of its own
_NUMBERS: Final = {id(kind): kind for kind in _NUMPY_TYPES if np.dtype(kind).kind in "biufc"}
_LETTERS: Final = (np.str_, np.bytes_)
_SCALARS: Final = (int, float, str, bytes)
_MUTABLE: Final = (list, dict, set, bytearray, np.ndarray, np.random.Generator)
_NOTHING: Final = Message()


class Encoder:
    """Writes one message.

    `export` names an object that stays on this side; `back` is the message being answered; `lent`
    gives the generator that travels in the place of another.
    """

    def __init__(
        self,
        export: Callable[[Any], list[Any]],
        back: Message | None = None,
        lent: Callable[[np.random.Generator], np.random.Generator] = lambda generator: generator,
    ) -> None:
        self._export = export
        self._lent = lent
        self._back = back or _NOTHING
        self._known = {
            id(node): ["back", index]
            for index, node in enumerate(self._back.nodes)
            if node is not None
        }
        self._keep: list[Any] = []  # what an id stands for must not be freed meanwhile
        self._nodes: list[Any] = []
        self._arrays: list[tuple[int, np.ndarray]] = []
        self._blobs: list[bytes] = []
        self.message = Message()

    # -- values

    def value(self, value: Any, depth: int = 0) -> Any:
        """Return the header's form of `value`."""
        kind = type(value)
        if value is None or kind is bool or kind is float:
            return value
        if kind is int:
            return _integer(value)
        if kind is str or kind is bytes:
            return value if len(value) <= MAX_SHORT_TEXT else self._text(value)
        if depth > MAX_DEPTH:
            raise WireError(f"a value nested more than {MAX_DEPTH} deep cannot be handed over")
        if issubclass(kind, _MUTABLE):
            return self._mutable(value, depth)
        if issubclass(kind, tuple):
            return ["tuple", self._values(tuple.__iter__(value), tuple.__len__(value), depth)]
        if issubclass(kind, np.generic):
            return self._scalar(value, kind)
        if issubclass(kind, frozenset):
            return [
                "frozenset",
                self._values(frozenset.__iter__(value), frozenset.__len__(value), depth),
            ]
        if kind is slice:
            return ["slice", self._values((value.start, value.stop, value.step), 3, depth)]
        if kind is range:
            check_range(value)
            return ["range", *map(_integer, (value.start, value.stop, value.step))]
        if value is Ellipsis:
            return ["..."]
        if issubclass(kind, complex):
            number = complex.__complex__(value)
            return ["complex", number.real, number.imag]
        if issubclass(kind, _SCALARS):
            return self.value(_plain(value))
        if id(value) in _NAMES_BY_ID:
            return ["type", _NAMES_BY_ID[id(value)]]
        if issubclass(kind, np.dtype) and is_plain(value):
            return ["dtype", value.str]
        return self._export(value)

    def _values(self, items: Iterable[Any], count: int, depth: int) -> list[Any]:
        if count > MAX_HEADER_BYTES:
            raise WireError("a value of this many items cannot be handed over")
        return [self.value(item, depth + 1) for item in items]

    def _text(self, value: str | bytes) -> list[Any]:
        self._blobs.append(
            value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
        )
        return ["text" if isinstance(value, str) else "bytes", len(self._blobs) - 1]

    def _scalar(self, value: Any, kind: type) -> list[Any]:
        if issubclass(kind, _LETTERS):
            return ["letters", self.value(_plain(value))]
        for base in kind.__mro__:
            if id(base) in _NUMBERS:
                number = np.ndarray((), base, np.generic.tobytes(value))
                return ["number", number.dtype.str, elements_of(number)]
        return self._export(value)

    def _mutable(self, value: Any, depth: int) -> list[Any]:
        if isinstance(value, np.random.Generator):
            value = self._lent(value)
        known = self._known.get(id(value))
        if known is not None:
            return known
        if isinstance(value, np.ndarray):
            return self._array(value, depth)
        if isinstance(value, np.random.Generator) and not is_known_generator(value):
            return self._export(value)
        index = self._new_node(value)
        self._nodes[index] = self._container(value, depth)
        return ["node", index]

    def _array(self, value: np.ndarray, depth: int) -> list[Any]:
        if type(value) is not np.ndarray:
            plain = np.ndarray.view(value, np.ndarray)
            reference = self._mutable(plain, depth)
            if reference[0] == "node":
                self._keep.append(value)
                self._known[id(value)] = reference
            return reference
        if not is_plain(value.dtype):
            return self._export(value)
        view = self._view(value)
        if view is not None:
            return view
        index = self._new_node(value)
        self._arrays.append((index, value))
        return ["node", index]

    def _new_node(self, value: Any) -> int:
        index = len(self._nodes)
        self._known[id(value)] = ["node", index]
        self._nodes.append(None)
        self.message.nodes.append(value)
        return index

    def _container(self, value: Any, depth: int) -> list[Any]:
        if isinstance(value, list):
            return ["list", self._values(list.__iter__(value), list.__len__(value), depth)]
        if isinstance(value, dict):
            pairs = (
                OrderedDict.items(value) if isinstance(value, OrderedDict) else dict.items(value)
            )
            return [
                "dict",
                self._values([part for pair in pairs for part in pair], dict.__len__(value), depth),
            ]
        if isinstance(value, set):
            return ["set", self._values(set.__iter__(value), set.__len__(value), depth)]
        if isinstance(value, bytearray):
            return ["bytearray", self.value(bytes(memoryview(value)))]
        return ["generator", write_state(bit_generator(value).state)]

    def _view(self, array: np.ndarray) -> list[Any] | None:
        """Return a pointer into the memory of the call's arguments where `array` lies in it."""
        if not array.size or not self._back.groups:
            return None
        low, high, first = bounds(array)
        for number, group in enumerate(self._back.groups):
            if group.members and group.low <= low and high <= group.low + group.size:
                offset = first - group.low
                if group.reaches(array.shape, array.strides, offset, array.itemsize):
                    return [
                        "view",
                        number,
                        offset,
                        list(array.shape),
                        list(array.strides),
                        array.dtype.str,
                    ]
        return None

    # -- the message

    def change(self, index: int) -> list[Any]:
        """Return what node `index` of the message being answered holds now."""
        node = self._back.nodes[index]
        if not isinstance(node, np.ndarray):
            return [index, self._container(node, 0)]
        if not is_plain(node.dtype):
            raise WireError("the type of an argument was changed in place")
        self._blobs.append(elements_of(node))
        return [index, ["array", list(node.shape), node.dtype.str, len(self._blobs) - 1]]

    def finish(self, values: Any, changes: Iterable[Any] = (), kind: bytes = b"") -> bytes:
        """Return the message's bytes, after those of `kind`."""
        sizes = self._place_arrays()
        lengths = [len(blob) for blob in self._blobs]
        header = msgpack.packb(
            [values, self._nodes, sizes, list(changes), lengths],
            use_bin_type=True,
            unicode_errors="surrogatepass",
        )
        if len(header) > MAX_HEADER_BYTES or len(header) + sum(lengths) > MAX_MESSAGE_BYTES:
            raise WireError("a value this large cannot be handed over")
        return b"".join([kind, struct.pack("<I", len(header)), header, *self._blobs])

    def _place_arrays(self) -> list[int]:
        """Put arrays whose memory overlaps into one group; write each one's place and elements."""
        spans = [(*bounds(array), index, array) for index, array in self._arrays]
        spans.sort(key=lambda span: span[:3])
        groups = self.message.groups
        total = 0
        for low, high, first, index, array in spans:
            if not groups or not array.size or low >= groups[-1].low + groups[-1].size:
                groups.append(Group(low, 0))
            group = groups[-1]
            group.size = max(group.size, high - group.low)
            offset = first - group.low
            group.members.append((offset, array))
            total += array.nbytes
            if total > MAX_MESSAGE_BYTES:
                raise WireError("arrays this large cannot be handed over")
            if group.size > MAX_MESSAGE_BYTES:
                raise WireError(
                    "a piece of an array this large cannot be handed over; copy it first"
                )
            place = [
                len(groups) - 1,
                offset,
                list(array.shape),
                list(array.strides),
                array.dtype.str,
            ]
            self._nodes[index] = ["array", *place, bool(array.flags.writeable), len(self._blobs)]
            self._blobs.append(elements_of(array))
        return [group.size for group in groups]


def _integer(value: int) -> Any:
    if -(2**63) <= value < 2**63:
        return value
    size = value.bit_length() // 8 + 1
    if size > MAX_INTEGER_BYTES:
        raise WireError("an integer of more than half a million bits cannot be handed over")
    return ["integer", value.to_bytes(size, "little", signed=True)]


def _plain(value: int | float | str | bytes) -> Any:
    """Return the plain value of a subclass of a scalar type, without asking the subclass."""
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    return str.__str__(value) if isinstance(value, str) else bytes(memoryview(value))
