"""How a value crosses between a check and the student's code: as data, and nothing but data.

A parcel is a graph of values written as plain msgpack plus the raw bytes of arrays:

    parcel  = length of the header, header, blobs
    header  = [values, nodes, groups, changes, length of each blob]
    value   = None | bool | int64 | float | str | bytes | [tag, …]

What can be changed in place (list, dict, set, bytearray, array, random generator) is a node, named by its number, so
that two names for one object stay two names for one object. Arrays whose memory overlaps lie in one group and keep
their places in it, so that views stay views. Only the elements of the arrays travel, never what lies between them.

The answer to a call may point back into the memory of the call's own arguments ("back", "view") and lists what the
call changed in place, so that the caller finds its own objects changed. A pointer back is checked element by element:
it reaches what was sent and nothing beside it.

No pickle, no code, no subclass: an array arrives as `numpy.ndarray`, a named tuple as `tuple`. Sizes and depth are
limited, and whatever does not fit these rules is a `WireError`.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import msgpack
import numpy as np

MAX_PARCEL_BYTES: Final = 64 * 2**20
MAX_HEADER_BYTES: Final = 4 * 2**20  # msgpack's small items grow some fifty-fold in memory when they are read
MAX_DEPTH: Final = 64
MAX_INTEGER_BYTES: Final = 2**16

_BIT_GENERATORS: Final = {
    kind.__name__: kind
    for kind in (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937, np.random.Philox, np.random.SFC64)
}
_TYPES: Final[dict[str, type]] = {
    **{kind.__name__: kind for kind in (bool, int, float, complex, str, bytes, list, tuple, dict, set)},
    **{
        f"numpy.{kind.__name__}": kind
        for kind in {np.dtype(code).type for code in np.typecodes["All"]} - {np.object_}
    },
}
_TYPE_NAMES: Final = {kind: name for name, kind in _TYPES.items()}
_PLAIN_KINDS: Final = frozenset("biufcSU")


class WireError(Exception):
    """The other side sent something that is no value, or a value is too large or too deep to cross."""


@dataclass
class Group:
    """One stretch of memory with the arrays that lie in it, as its owner sees it."""

    low: int
    size: int
    members: list[tuple[int, np.ndarray]] = field(
        default_factory=list
    )  # (offset of the first element, array)

    def reaches(self, shape: tuple[int, ...], strides: tuple[int, ...], offset: int, itemsize: int) -> bool:
        """Say whether every byte of such a view belongs to an array of the group."""
        owned = np.zeros(self.size, dtype=bool)
        for start, array in self.members:
            spread = (*array.shape, array.itemsize)
            np.ndarray(spread, bool, owned, start, (*array.strides, 1))[...] = True
        try:
            seen = np.ndarray((*shape, itemsize), bool, owned, offset, (*strides, 1))
        except (ValueError, TypeError, OverflowError):
            return False
        return bool(seen.all())


@dataclass
class Parcel:
    """What one side remembers of a parcel while a call is under way: its nodes and their memory."""

    nodes: list[Any] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    before: list[Any] = field(
        default_factory=list
    )  # a node's content as it arrived, to see what a call changes


class _Memory:
    """A view of somebody else's memory that keeps the owner alive (NumPy's array interface, version 3)."""

    def __init__(
        self, owner: Group, address: int, shape: tuple[int, ...], strides: tuple[int, ...], dtype: str
    ) -> None:
        self.owner = owner
        writeable = all(array.flags.writeable for _, array in owner.members)
        self.__array_interface__ = {
            "version": 3,
            "data": (address, not writeable),
            "shape": shape,
            "strides": strides,
            "typestr": dtype,
        }


def _address(array: np.ndarray) -> int:
    return int(array.__array_interface__["data"][0])


def _bounds(array: np.ndarray) -> tuple[int, int]:
    """Return the addresses of the lowest byte of `array` and of the byte behind its highest."""
    low = high = _address(array)
    for length, stride in zip(array.shape, array.strides, strict=True):
        if stride < 0:
            low += (length - 1) * stride
        else:
            high += (length - 1) * stride
    return low, high + array.itemsize


def _is_plain(array: np.ndarray) -> bool:
    return array.dtype.kind in _PLAIN_KINDS and array.dtype.itemsize > 0


class Encoder:
    """Writes one parcel. `export` names an object that stays on this side; `back` is the parcel being answered."""

    def __init__(self, export: Callable[[Any], list[Any]], back: Parcel | None = None) -> None:
        self._export = export
        self._back = back or Parcel()
        self._back_index = {id(node): index for index, node in enumerate(self._back.nodes)}
        self._index: dict[int, int] = {}
        self._keep: list[Any] = []
        self._nodes: list[Any] = []
        self._arrays: list[tuple[int, np.ndarray]] = []
        self.parcel = Parcel()

    # -- values

    def value(self, value: Any, depth: int = 0) -> Any:
        """Return the header's form of `value`."""
        kind = type(value)
        if value is None or kind is bool or kind is float or kind is str or kind is bytes:
            return value
        if kind is int:
            return self._integer(value)
        if depth > MAX_DEPTH:
            raise WireError(f"a value nested more than {MAX_DEPTH} deep cannot be handed over")
        if kind is np.ndarray or isinstance(
            value, list | dict | set | bytearray | np.ndarray | np.random.Generator
        ):
            return self._mutable(value, depth)
        if isinstance(value, np.generic):
            if value.dtype.kind in _PLAIN_KINDS:
                return ["numpy", value.dtype.str, value.tobytes()]
            return self._export(value)
        if isinstance(value, tuple):
            return ["tuple", [self.value(item, depth + 1) for item in tuple.__iter__(value)]]
        if isinstance(value, frozenset):
            return ["frozenset", [self.value(item, depth + 1) for item in frozenset.__iter__(value)]]
        if kind is complex:
            return ["complex", value.real, value.imag]
        if kind is slice:
            return ["slice", [self.value(part, depth + 1) for part in (value.start, value.stop, value.step)]]
        if kind is range:
            return ["range", [self.value(part, depth + 1) for part in (value.start, value.stop, value.step)]]
        if value is Ellipsis:
            return ["..."]
        if isinstance(value, bool | int | float | complex | str | bytes):
            return self.value(_plain(value), depth)
        if isinstance(value, type) and value in _TYPE_NAMES:
            return ["type", _TYPE_NAMES[value]]
        if isinstance(value, np.dtype) and value.kind in _PLAIN_KINDS:
            return ["dtype", value.str]
        return self._export(value)

    @staticmethod
    def _integer(value: int) -> Any:
        if -(2**63) <= value < 2**63:
            return value
        size = value.bit_length() // 8 + 1
        if size > MAX_INTEGER_BYTES:
            raise WireError("an integer of more than half a million bits cannot be handed over")
        return ["integer", value.to_bytes(size, "little", signed=True)]

    def _mutable(self, value: Any, depth: int) -> list[Any]:
        if id(value) in self._back_index:
            return ["back", self._back_index[id(value)]]
        known = self._index.get(id(value))
        if known is not None:
            return ["node", known]
        if isinstance(value, np.ndarray):
            if not _is_plain(value):
                return self._export(value)
            if type(value) is not np.ndarray:
                self._keep.append(value)
                plain = np.ndarray.view(value, np.ndarray)
                reference = self._mutable(plain, depth)
                if reference[0] == "node":
                    self._index[id(value)] = reference[1]
                return reference
            view = self._view(value)
            if view is not None:
                return view
        index = len(self._nodes)
        self._index[id(value)] = index
        self._nodes.append(None)
        self.parcel.nodes.append(value)
        if isinstance(value, np.ndarray):
            self._arrays.append((index, value))
        else:
            self._nodes[index] = self._container(value, depth)
        return ["node", index]

    def _container(self, value: Any, depth: int) -> list[Any]:
        if isinstance(value, list):
            return ["list", [self.value(item, depth + 1) for item in list.__iter__(value)]]
        if isinstance(value, dict):
            pairs = dict.items(value)
            return [
                "dict",
                [[self.value(key, depth + 1), self.value(item, depth + 1)] for key, item in pairs],
            ]
        if isinstance(value, set):
            return ["set", [self.value(item, depth + 1) for item in set.__iter__(value)]]
        if isinstance(value, bytearray):
            return ["bytearray", bytes(value)]
        return ["generator", self._state(value.bit_generator.state)]

    def _state(self, state: Any) -> Any:
        """Write a bit generator's state: nested dicts of integers, strings and arrays, none of them shared."""
        if isinstance(state, dict):
            return ["state", [[key, self._state(item)] for key, item in state.items()]]
        if isinstance(state, np.ndarray):
            return ["words", state.dtype.str, state.tobytes()]
        return self.value(state)

    def _view(self, array: np.ndarray) -> list[Any] | None:
        """Return a pointer into the memory of the call's arguments where `array` lies in it."""
        if array.size == 0:
            return None
        low, high = _bounds(array)
        for number, group in enumerate(self._back.groups):
            if group.low <= low and high <= group.low + group.size:
                offset = _address(array) - group.low
                return ["view", number, offset, list(array.shape), list(array.strides), array.dtype.str]
        return None

    # -- the parcel

    def change(self, index: int) -> list[Any]:
        """Return what node `index` of the parcel being answered holds now, for its owner to take over."""
        node = self._back.nodes[index]
        if isinstance(node, np.ndarray):
            if not _is_plain(node):
                raise WireError("the type of an argument was changed in place")
            return [index, ["array", list(node.shape), node.dtype.str, node.tobytes()]]
        return [index, self._container(node, 0)]

    def finish(self, values: Any, changes: Iterable[Any] = ()) -> bytes:
        """Return the parcel's bytes."""
        blobs: list[bytes] = []
        sizes = self._place_arrays(blobs)
        lengths = [len(blob) for blob in blobs]
        header = msgpack.packb([values, self._nodes, sizes, list(changes), lengths], use_bin_type=True)
        if len(header) > MAX_HEADER_BYTES or len(header) + sum(lengths) > MAX_PARCEL_BYTES:
            raise WireError("a value this large cannot be handed over")
        return b"".join([struct.pack("<I", len(header)), header, *blobs])

    def _place_arrays(self, blobs: list[bytes]) -> list[int]:
        """Put arrays whose memory overlaps into one group; write each one's place and elements."""
        spans = [(*(_bounds(array) if array.size else (0, 0)), index, array) for index, array in self._arrays]
        spans.sort(key=lambda span: span[:3])
        groups = self.parcel.groups
        total = 0
        for low, high, index, array in spans:
            if not groups or not array.size or low >= groups[-1].low + groups[-1].size:
                groups.append(Group(low, high - low))
            group = groups[-1]
            group.size = max(group.size, high - group.low)
            offset = _address(array) - group.low if array.size else 0
            group.members.append((offset, array))
            total += array.nbytes
            if total > MAX_PARCEL_BYTES or group.size > MAX_PARCEL_BYTES:
                raise WireError("an array this large cannot be handed over")
            place = [len(groups) - 1, offset, list(array.shape), list(array.strides), array.dtype.str]
            self._nodes[index] = ["array", *place, bool(array.flags.writeable), len(blobs)]
            blobs.append(array.tobytes())
        return [group.size for group in groups]


def _plain(value: bool | int | float | complex | str | bytes) -> Any:
    """Return the plain value of a subclass of a scalar type, without asking the subclass."""
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, complex):
        return complex.__complex__(value)
    return str.__str__(value) if isinstance(value, str) else bytes(memoryview(value))


class Decoder:
    """Reads one parcel. `resolve` gives the object that an export names; `back` is the parcel that this one answers."""

    def __init__(self, data: bytes, resolve: Callable[[list[Any]], Any], back: Parcel | None = None) -> None:
        self._resolve = resolve
        self._back = back or Parcel()
        self.parcel = Parcel()
        try:
            (length,) = struct.unpack_from("<I", data)
            if length > MAX_HEADER_BYTES:
                raise WireError("a header is too long")
            header = msgpack.unpackb(memoryview(data)[4 : 4 + length], strict_map_key=True)
            self._values, self._nodes, sizes, self.changes, lengths = header
            self._blobs = _cut(memoryview(data)[4 + length :], lengths)
            self._built: list[bool] = [False] * len(self._nodes)
            self.parcel.nodes = [None] * len(self._nodes)
            self.parcel.before = [None] * len(self._nodes)
            self._make_groups(sizes)
        except WireError:
            raise
        except (
            ValueError,
            TypeError,
            KeyError,
            struct.error,
            msgpack.UnpackException,
            OverflowError,
        ) as error:
            raise WireError(f"unreadable parcel: {type(error).__name__}") from None

    def values(self) -> Any:
        """Return the parcel's values as a list, every node built."""
        try:
            return [self.value(item) for item in self._values]
        except (
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            OverflowError,
            AttributeError,
            RecursionError,
        ) as error:
            raise WireError(f"unreadable value: {type(error).__name__}: {error}") from None

    def apply_changes(self) -> None:
        """Give this side's own objects the contents that the call left in them."""
        try:
            for index, content in self.changes:
                self._apply(self._back.nodes[_natural(index)], content)
        except (
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            OverflowError,
            AttributeError,
            RecursionError,
        ) as error:
            raise WireError(f"unreadable change: {type(error).__name__}: {error}") from None

    # -- values

    def value(self, item: Any, depth: int = 0) -> Any:
        """Return the value that the header's `item` stands for."""
        if not isinstance(item, list):
            if isinstance(item, dict | msgpack.Timestamp | msgpack.ExtType):
                raise WireError("an item of no known form")
            return item
        if depth > MAX_DEPTH + 8:
            raise WireError("a value is nested too deep")
        tag = item[0]
        if tag == "node":
            return self._node(_natural(item[1]), depth)
        if tag == "tuple":
            return tuple([self.value(part, depth + 1) for part in item[1]])
        if tag == "numpy":
            return np.frombuffer(item[2], _dtype(item[1]), 1)[0]
        if tag == "back":
            return self._back.nodes[_natural(item[1])]
        if tag == "view":
            return self._view(*item[1:])
        if tag == "integer":
            if len(item[1]) > MAX_INTEGER_BYTES:
                raise WireError("an integer is too long")
            return int.from_bytes(item[1], "little", signed=True)
        if tag == "complex":
            return complex(item[1], item[2])
        if tag == "frozenset":
            return frozenset(self.value(part, depth + 1) for part in item[1])
        if tag in ("slice", "range"):
            start, stop, step = (self.value(part, depth + 1) for part in item[1])
            return slice(start, stop, step) if tag == "slice" else range(start, stop, step)
        if tag == "...":
            return Ellipsis
        if tag == "type":
            return _TYPES[item[1]]
        if tag == "dtype":
            return _dtype(item[1])
        return self._resolve(item)

    def _node(self, index: int, depth: int) -> Any:
        if self._built[index]:
            return self.parcel.nodes[index]
        kind, *rest = self._nodes[index]
        self._built[index] = True
        nodes, before = self.parcel.nodes, self.parcel.before
        if kind == "array":
            nodes[index], before[index] = self._array(*rest)
        elif kind == "list":
            made: list[Any] = []
            nodes[index] = made
            made.extend([self.value(item, depth + 1) for item in rest[0]])
            before[index] = tuple(made)
        elif kind == "dict":
            table: dict[Any, Any] = {}
            nodes[index] = table
            for key, item in rest[0]:
                table[self.value(key, depth + 1)] = self.value(item, depth + 1)
            before[index] = tuple(table.items())
        elif kind == "set":
            members: set[Any] = set()
            nodes[index] = members
            members.update([self.value(item, depth + 1) for item in rest[0]])
            before[index] = frozenset(members)
        elif kind == "bytearray":
            nodes[index], before[index] = bytearray(rest[0]), bytes(rest[0])
        elif kind == "generator":
            nodes[index] = _generator(rest[0])
            before[index] = repr(nodes[index].bit_generator.state)
        else:
            raise WireError("a node of no known kind")
        return nodes[index]

    # -- arrays

    def _make_groups(self, sizes: list[Any]) -> None:
        self._memory: list[np.ndarray | None] = [None] * len(sizes)
        users = [0] * len(sizes)
        for node in self._nodes:
            if node[0] == "array":
                users[_natural(node[1])] += 1
        if sum(_natural(size) for size in sizes) > MAX_PARCEL_BYTES:
            raise WireError("arrays are too large")
        self._sizes, self._users = sizes, users
        self.parcel.groups = [Group(0, size) for size in sizes]

    def _array(
        self,
        group_number: int,
        offset: int,
        shape: list[int],
        strides: list[int],
        dtype_text: str,
        writeable: bool,
        blob: int,
    ) -> tuple[np.ndarray, bytes]:
        dtype = _dtype(dtype_text)
        content = self._blobs[_natural(blob)]
        group = self.parcel.groups[_natural(group_number)]
        elements = np.frombuffer(content, dtype).reshape([_natural(length) for length in shape])
        contiguous = tuple(strides) == elements.strides and self._users[group_number] == 1
        if contiguous or elements.size == 0:
            array = elements.copy()
        else:
            if self._memory[group_number] is None:
                self._memory[group_number] = np.zeros(self._sizes[group_number], dtype=np.uint8)
            array = np.ndarray(tuple(shape), dtype, self._memory[group_number], offset, tuple(strides))
            array[...] = elements
        if dtype.kind == "b":
            array[...] = array.view(np.uint8) != 0
        if array.size:
            group.low = _address(array) - offset
            group.members.append((offset, array))
        array.flags.writeable = bool(writeable)
        return array, bytes(content)

    def _view(
        self, number: int, offset: int, shape: list[int], strides: list[int], dtype_text: str
    ) -> np.ndarray:
        dtype = _dtype(dtype_text)
        group = self._back.groups[_natural(number)]
        place = tuple(_natural(length) for length in shape), tuple(_whole(stride) for stride in strides)
        if not group.reaches(*place, _natural(offset), dtype.itemsize):
            raise WireError("a view reaches beyond what was sent")
        return np.asarray(_Memory(group, group.low + offset, *place, dtype.str))

    # -- what a call changed

    def _apply(self, node: Any, content: list[Any]) -> None:
        kind, *rest = content
        if kind == "array" and isinstance(node, np.ndarray):
            shape, dtype_text, data = rest
            if dtype_text != node.dtype.str:
                raise WireError("the type of an array was changed in place")
            elements = np.frombuffer(data, node.dtype).reshape([_natural(length) for length in shape])
            if elements.shape != node.shape:
                with (
                    warnings.catch_warnings()
                ):  # NumPy 2.5 would rather have a new array, but this is the caller's
                    warnings.simplefilter("ignore", DeprecationWarning)
                    node.shape = elements.shape
            node[...] = elements
        elif kind == "list" and type(node) is list:
            node[:] = [self.value(item) for item in rest[0]]
        elif kind == "dict" and isinstance(node, dict):
            pairs = [(self.value(key), self.value(item)) for key, item in rest[0]]
            node.clear()
            node.update(pairs)
        elif kind == "set" and isinstance(node, set):
            members = [self.value(item) for item in rest[0]]
            node.clear()
            node.update(members)
        elif kind == "bytearray" and isinstance(node, bytearray):
            node[:] = rest[0]
        elif kind == "generator" and isinstance(node, np.random.Generator):
            node.bit_generator.state = _generator(rest[0]).bit_generator.state
        else:
            raise WireError("a change of another kind than what was sent")


def changed(parcel: Parcel) -> list[int]:
    """Return the numbers of the nodes that no longer hold what they held when the parcel arrived."""
    return [index for index, node in enumerate(parcel.nodes) if _differs(node, parcel.before[index])]


def _differs(node: Any, before: Any) -> bool:
    if node is None:
        return False
    if isinstance(node, np.ndarray):
        return bool(node.flags.writeable and node.tobytes() != before)
    if isinstance(node, list):
        return len(node) != len(before) or any(a is not b for a, b in zip(node, before, strict=True))
    if isinstance(node, dict):
        pairs = tuple(node.items())
        return len(pairs) != len(before) or any(
            a is not c or b is not d for (a, b), (c, d) in zip(pairs, before, strict=True)
        )
    if isinstance(node, np.random.Generator):
        return bool(repr(node.bit_generator.state) != before)
    return bool(node != before)


def _cut(rest: memoryview, lengths: list[Any]) -> list[memoryview]:
    blobs, start = [], 0
    for length in lengths:
        blobs.append(rest[start : start + _natural(length)])
        start += length
    if start != len(rest):
        raise WireError("a parcel has another length than it says")
    return blobs


def _natural(number: Any) -> int:
    if type(number) is not int or number < 0:
        raise WireError("a number is missing")
    return number


def _whole(number: Any) -> int:
    if type(number) is not int:
        raise WireError("a number is missing")
    return number


def _dtype(text: Any) -> np.dtype[Any]:
    if type(text) is not str or len(text) > 16:
        raise WireError("an array of no known type")
    dtype = np.dtype(text)
    if dtype.kind not in _PLAIN_KINDS or dtype.itemsize == 0:
        raise WireError("an array of no known type")
    return dtype


def _generator(state: Any) -> np.random.Generator:
    plain = _read_state(state, 0)
    generator = np.random.Generator(_BIT_GENERATORS[plain["bit_generator"]](0))
    generator.bit_generator.state = plain
    return generator


def _read_state(state: Any, depth: int) -> Any:
    if not isinstance(state, list):
        return state
    if depth > 4:
        raise WireError("a generator's state of no known form")
    if state[0] == "state":
        return {key: _read_state(item, depth + 1) for key, item in state[1]}
    if state[0] == "words":
        return np.frombuffer(state[2], _dtype(state[1])).copy()
    if state[0] == "integer" and len(state[1]) <= 64:
        return int.from_bytes(state[1], "little", signed=True)
    raise WireError("a generator's state of no known form")
