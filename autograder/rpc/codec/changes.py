"""Values that can be changed in place.

What such a node holds, whether a call changed it, and giving it its content back.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np

from autograder.rpc.codec.generators import bit_generator, read_generator, write_state
from autograder.rpc.codec.message import Message, WireError, elements_of


def content_of(node: Any) -> Any:
    """Return what `node` holds, to be compared by `changed` later.

    Its items are compared as objects, not by `==`.
    """
    if isinstance(node, np.ndarray):
        return [node.shape, node.dtype.str, elements_of(node)]
    if isinstance(node, np.random.Generator):
        return write_state(bit_generator(node).state)
    if isinstance(node, bytearray):
        return bytes(node)
    if isinstance(node, dict):
        return tuple(part for pair in node.items() for part in pair)
    return tuple(node)


def changed(message: Message) -> list[int]:
    """Return the numbers of nodes that do not hold what they held when the message arrived."""
    return [
        index
        for index, node in enumerate(message.nodes)
        if node is not None and _differs(content_of(node), message.before[index])
    ]


def _differs(now: Any, before: Any) -> bool:
    if type(now) is not tuple:
        return bool(now != before)
    return len(now) != len(before) or any(a is not b for a, b in zip(now, before, strict=True))


def set_content(node: Any, content: Any) -> None:
    """Let `node` hold what `content` holds, in place."""
    if isinstance(node, np.ndarray):
        if not node.flags.writeable or node.size != content.size:
            raise WireError("an array was changed that could not be")
        if node.shape != content.shape:
            with (
                warnings.catch_warnings()
            ):  # NumPy 2.5 would rather have a new array, but this one is the caller's
                warnings.simplefilter("ignore", DeprecationWarning)
                node.shape = content.shape
        node[...] = content
    elif isinstance(node, np.random.Generator):
        bit_generator(node).state = bit_generator(content).state
    elif isinstance(node, list | bytearray):
        node[:] = content
    else:
        node.clear()
        node.update(content)


class Undo:
    """The content that the caller's own objects had before calls changed them.

    Checks are run many times; what one call did to an object that outlives its check, a constant of
    the check file, must not reach the next submission.
    """

    def __init__(self) -> None:
        self._contents: dict[int, tuple[Any, Any]] = {}

    def note(self, node: Any) -> None:
        """Remember what `node` holds, if it is the first time that a call changes it."""
        if id(node) not in self._contents:
            self._contents[id(node)] = node, _copy(node)

    def give_back(self) -> None:
        """Give every object the content that it had, the last one first.

        Arrays may share memory.
        """
        for node, content in reversed(self._contents.values()):
            if not isinstance(node, np.ndarray) or node.flags.writeable:
                set_content(node, content)
        self._contents.clear()


def _copy(node: Any) -> Any:
    if isinstance(node, np.ndarray):
        return node.copy()
    if isinstance(node, np.random.Generator):
        return read_generator(write_state(bit_generator(node).state))
    return dict(node) if isinstance(node, dict) else type(content_of(node))(node)
