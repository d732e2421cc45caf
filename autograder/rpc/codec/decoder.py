"""Reading a message: from bytes to values.

The bytes may be anything at all; what they may cost is bounded.

Every stretch of bytes is used once, every array lies within the memory that the message gives it,
every pointer back within what was sent. Whatever is not so is a `WireError`, and nothing but a
`WireError` comes out of here.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from itertools import accumulate
from typing import Any, Final

import msgpack
import numpy as np

from autograder.rpc.codec.changes import Undo, content_of, set_content
from autograder.rpc.codec.encoder import TYPES
from autograder.rpc.codec.generators import goes_on_from, read_generator
from autograder.rpc.codec.message import (
    MAX_DEPTH,
    MAX_HEADER_BYTES,
    MAX_INTEGER_BYTES,
    MAX_MESSAGE_BYTES,
    Group,
    Message,
    WireError,
    address,
    check_elements,
    dtype_of,
    extent,
)
from autograder.rpc.codec.validation import checked_range, hashable, natural, view_of, whole
from autograder.rpc.codec.weight import MAX_WEIGHT, check_weight

_NOTHING: Final = Message()
_UNREADABLE: Final = (
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RecursionError,
    MemoryError,
    BufferError,
    struct.error,
    msgpack.UnpackException,
)


class Decoder:
    """Reads one message.

    `resolve` gives the object that an export names; `back` is the message that this one answers.

    With `remember`, what the nodes held on arrival is kept, so that `changed` can tell. `undo`
    takes what gives this side's own objects back the content that an answer changed.
    """

    def __init__(
        self,
        data: bytes | memoryview,
        resolve: Callable[[list[Any]], Any],
        back: Message | None = None,
        *,
        remember: bool = False,
        undo: Undo | None = None,
    ) -> None:
        self._resolve = resolve
        self._back = back or _NOTHING
        self._remember = remember
        self._undo = undo
        # whether anything may stand in several places, so that a value is larger than it looks
        self._shared = False
        self._noted = False  # whether `undo` knows all that this side sent
        self._viewed = 0
        self.message = Message()
        try:
            self._open(memoryview(data))
        except _UNREADABLE as error:
            raise WireError(f"unreadable message: {type(error).__name__}") from None

    def values(self) -> list[Any]:
        """Return the message's values, and give this side's own objects their new content."""
        try:
            values = [self.value(item) for item in self._values]
            for index, content in self._changes:
                node = self._back.nodes[natural(index)]
                self._apply(node, content)
                values.append(node)
            for group in self.message.groups:
                if len(group.members) > 1:  # what is written into one lies in another
                    for _, array in group.members:
                        check_elements(array)
            if self._shared:
                check_weight(values)
        except _UNREADABLE as error:
            raise WireError(f"unreadable value: {type(error).__name__}") from None
        return values[: len(self._values)]

    # -- the message

    def _open(self, data: memoryview) -> None:
        (length,) = struct.unpack_from("<I", data)
        if length > MAX_HEADER_BYTES:
            raise WireError("a header is too long")
        self.cost = (
            len(data) + 16 * length
        )  # an empty set takes sixteen times as much as its names in the header
        header = msgpack.unpackb(
            data[4 : 4 + length], unicode_errors="surrogatepass", max_ext_len=0
        )
        self._values, self._nodes, sizes, self._changes, lengths = header
        for part in header:
            if type(part) is not list:
                raise WireError("a header of no known form")
        self._rest = data[4 + length :]
        self._starts = [0, *accumulate(map(natural, lengths))] if lengths else [0]
        if self._starts[-1] != len(self._rest):
            raise WireError("a message has another length than it says")
        self._taken = bytearray(len(lengths))
        self._built = bytearray(len(self._nodes))
        self.message.nodes = [None] * len(self._nodes)
        self.message.before = [None] * len(self._nodes)
        self._make_groups(sizes)

    def _take(self, number: Any) -> memoryview:
        """Return a stretch of the message's bytes.

        Each is used once, so that no message grows when it is read.
        """
        if self._taken[natural(number)]:
            raise WireError("bytes are used twice")
        self._taken[number] = True
        return self._rest[self._starts[number] : self._starts[number + 1]]

    def _make_groups(self, sizes: list[Any]) -> None:
        self._users = [0] * len(sizes)
        if not self._nodes and not sizes:
            return
        arrays = [node for node in self._nodes if node[0] == "array"]
        if len(sizes) > len(arrays) or sum(map(natural, sizes)) > MAX_MESSAGE_BYTES:
            raise WireError("arrays are too large")
        for node in arrays:
            self._users[natural(node[1])] += 1
        self._memory: list[np.ndarray | None] = [None] * len(sizes)
        self.message.groups = [Group(0, size) for size in sizes]
        self.cost += max(
            0, sum(sizes) - len(self._rest)
        )  # memory between elements, which is not sent

    # -- values

    def value(self, item: Any, depth: int = 0) -> Any:
        """Return the value that the header's `item` stands for."""
        if type(item) is not list:
            if type(item) is dict:
                raise WireError("an item of no known form")
            return item
        if depth > MAX_DEPTH + 8:
            raise WireError("a value is nested too deep")
        if len(item) == 2:  # what nearly all of them are, before the long way
            tag, content = item
            if tag == "tuple" and type(content) is list:
                return tuple([self.value(part, depth + 1) for part in content])
            if tag == "node":
                return self._node(natural(content), depth)
        match item:
            case ["number", text, bytes(content)]:
                array = np.frombuffer(content, dtype_of(text))
                if array.size != 1 or array.dtype.kind in "SU":
                    raise WireError("a number of no known form")
                check_elements(array)
                return array[0]
            case ["back", number]:
                self._note_own()
                return self._back.nodes[natural(number)]
            case ["view", number, offset, list(shape), list(strides), text]:
                self._note_own()
                return self._view(natural(number), natural(offset), shape, strides, text)
            case ["integer", bytes(content)] if len(content) <= MAX_INTEGER_BYTES:
                return int.from_bytes(content, "little", signed=True)
            case ["complex", float(real), float(imaginary)]:
                return complex(real, imaginary)
            case ["text", number]:
                return str(self._take(number), "utf-8", "surrogatepass")
            case ["bytes", number]:
                return bytes(self._take(number))
            case ["letters", part]:
                letters = self.value(part, depth + 1)
                if type(letters) not in (str, bytes):
                    raise WireError("letters of no known form")
                return np.str_(letters) if type(letters) is str else np.bytes_(letters)
            case ["frozenset", list(parts)]:
                return frozenset(hashable([self.value(part, depth + 1) for part in parts]))
            case ["slice", [start, stop, step]]:
                return slice(*(self.value(part, depth + 1) for part in (start, stop, step)))
            case ["range", start, stop, step]:
                self._shared = True  # a few bytes that stand for as many numbers as it is long
                return checked_range(*(self.value(part, depth + 1) for part in (start, stop, step)))
            case ["..."]:
                return Ellipsis
            case ["type", str(name)]:
                return TYPES[name]
            case ["dtype", text]:
                return dtype_of(text)
        return self._resolve(item)

    def _node(self, index: int, depth: int) -> Any:
        nodes = self.message.nodes
        if self._built[index]:
            self._shared = True
            return nodes[index]
        self._built[index] = True
        match self._nodes[index]:
            case ["array", number, offset, list(shape), list(strides), text, bool(writeable), blob]:
                nodes[index] = self._array(
                    natural(number), natural(offset), shape, strides, text, blob
                )
                nodes[index].flags.writeable = writeable
            case ["list", list(parts)]:
                nodes[index] = made = []
                made.extend([self.value(part, depth + 1) for part in parts])
            case ["dict", list(parts)]:
                table: dict[Any, Any] = {}
                nodes[index] = table
                table.update(self._pairs(parts, depth + 1))
            case ["set", list(parts)]:
                nodes[index] = members = set()
                members.update(hashable([self.value(part, depth + 1) for part in parts]))
            case ["bytearray", part]:
                nodes[index] = bytearray(self._bytes(part))
            case ["generator", state]:
                nodes[index] = read_generator(state)
            case _:
                raise WireError("a node of no known kind")
        if self._remember:
            self.message.before[index] = content_of(nodes[index])
        return nodes[index]

    def _pairs(self, parts: list[Any], depth: int) -> list[tuple[Any, Any]]:
        values = [self.value(part, depth) for part in parts]
        return list(zip(hashable(values[::2]), values[1::2], strict=True))

    def _bytes(self, part: Any) -> bytes:
        content = self.value(part)
        if type(content) is not bytes:
            raise WireError("bytes of no known form")
        return content

    # -- arrays

    def _elements(self, blob: Any, shape: list[Any], text: Any) -> np.ndarray:
        """Return an array's elements, in their order, in memory of their own."""
        dtype = dtype_of(text)
        if any(natural(length) > MAX_MESSAGE_BYTES for length in shape):
            raise WireError("a shape that no array has")
        elements = np.frombuffer(self._take(blob), dtype).reshape(shape).copy()
        check_elements(elements)
        return elements

    def _array(
        self, number: int, offset: int, shape: list[Any], strides: list[Any], text: Any, blob: Any
    ) -> np.ndarray:
        elements = self._elements(blob, shape, text)
        group = self.message.groups[number]
        low, high = extent(shape, [whole(stride) for stride in strides], elements.itemsize)
        if offset + low < 0 or offset + high > group.size:
            raise WireError("an array lies outside the memory that it is given")
        if elements.size == 0:
            return elements
        array = elements
        if tuple(strides) != elements.strides or self._users[number] > 1:
            memory = self._memory[number]
            if memory is None:
                memory = self._memory[number] = np.zeros(group.size, dtype=np.uint8)
            array = np.ndarray(tuple(shape), elements.dtype, memory, offset, tuple(strides))
            array[...] = elements
        group.low = address(array) - offset
        group.members.append((offset, array))
        return array

    def _view(
        self, number: int, offset: int, shape: list[Any], strides: list[Any], text: Any
    ) -> np.ndarray:
        dtype = dtype_of(text)
        group = self._back.groups[number]
        place = (
            tuple(natural(length) for length in shape),
            tuple(whole(stride) for stride in strides),
        )
        if 0 in place[0] or not group.reaches(*place, offset, dtype.itemsize):
            raise WireError("a view reaches beyond what was sent")
        self._viewed += math.prod(place[0]) * dtype.itemsize
        if self._viewed > MAX_WEIGHT:
            raise WireError("more views than can be read")
        array = view_of(group, group.low + offset, *place, dtype)
        check_elements(array)
        return array

    # -- what a call changed

    def _apply(self, node: Any, content: Any) -> None:
        match content:
            case ["array", list(shape), text, blob] if isinstance(node, np.ndarray):
                if text != node.dtype.str:
                    raise WireError("the type of an array was changed in place")
                self._set(node, self._elements(blob, shape, text))
            case ["list", list(parts)] if isinstance(node, list):
                self._set(node, [self.value(part) for part in parts])
            case ["dict", list(parts)] if isinstance(node, dict):
                self._set(node, dict(self._pairs(parts, 0)))
            case ["set", list(parts)] if isinstance(node, set):
                self._set(node, set(hashable([self.value(part) for part in parts])))
            case ["bytearray", part] if isinstance(node, bytearray):
                self._set(node, self._bytes(part))
            case ["generator", state] if isinstance(node, np.random.Generator):
                advanced = read_generator(state)
                if not goes_on_from(node, advanced):
                    raise WireError(
                        "a generator came back in a state that drawing from it does not lead to"
                    )
                self._set(node, advanced)
            case _:
                raise WireError("a change of another kind than what was sent")

    def _note_own(self) -> None:
        """Note that a value is, or lies in, what this side sent.

        Changing it changes an object of this side's own.
        """
        if self._undo is not None and not self._noted:
            self._noted = True
            for node in self._back.nodes:
                if node is not None:
                    self._undo.note(node)
        self._shared = True

    def _set(self, node: Any, content: Any) -> None:
        if self._undo is not None:
            self._undo.note(node)
        set_content(node, content)
