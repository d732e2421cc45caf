"""The codec for values between a check and the student's code: as data, and nothing but data.

A message is a graph of values written as plain msgpack, with long texts and the elements of arrays
as raw bytes behind:

    message  = length of the header, header, stretches of bytes
    header  = [values, nodes, groups, changes, length of each stretch]
    value   = None | bool | int64 | float | short str | short bytes | [tag, …]

What can be changed in place (list, dict, set, bytearray, array, random generator) is a node, named
by its number, so that two names for one object stay two names for one object. Arrays whose memory
overlaps lie in one group and keep their places in it, so that views stay views. Only the elements
of the arrays travel, never what lies between them.

The answer to a call may point back into the memory of the call's own arguments ("back", "view") and
lists what the call changed in place, so that the caller finds its own objects changed. A pointer
back is checked element by element: it reaches what was sent and nothing beside it.

No pickle, no code, no subclass: an array arrives as `numpy.ndarray`, a named tuple as `tuple`.
Sizes, depth and what a value grows to when it is read are limited, and whatever does not fit these
rules is a `WireError`.

`encoder.py` writes messages, `decoder.py` reads them, `message.py` holds the limits.
"""

from autograder.rpc.codec.changes import Undo, changed
from autograder.rpc.codec.decoder import Decoder
from autograder.rpc.codec.encoder import Encoder
from autograder.rpc.codec.message import (
    MAX_DEPTH,
    MAX_HEADER_BYTES,
    MAX_MESSAGE_BYTES,
    Message,
    WireError,
)

__all__ = [
    "MAX_DEPTH",
    "MAX_HEADER_BYTES",
    "MAX_MESSAGE_BYTES",
    "Decoder",
    "Encoder",
    "Message",
    "Undo",
    "WireError",
    "changed",
]
