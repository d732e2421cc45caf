"""Messages over a socket between the grader and a process that it does not trust.

Each message is its length and its bytes. Reading is bounded in size and in time: a peer that is silent, gone, or sends
what cannot be a message costs a `ChannelClosed` or a `ChannelTimeout`, and nothing more.
"""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable
from typing import Final

from autograder.namespace.codec import MAX_PARCEL_BYTES
from autograder.namespace.crossing import ANSWER, Crossing

MAX_MESSAGE: Final = MAX_PARCEL_BYTES + 64
_FIRST_BYTES: Final = 2**20  # what is set aside before anything has come, whatever length is announced


class ChannelClosed(Exception):
    """The other process is gone, or what it sends is no message."""


class ChannelTimeout(Exception):
    """The other process did not answer in time."""


class Channel:
    """One end of a stream of messages. `deadline` is a moment of `time.monotonic`, None for no end."""

    def __init__(self, end: socket.socket) -> None:
        self.socket = end
        self.deadline: float | None = None

    def send(self, message: bytes) -> None:
        """Send a message whole. A peer that does not read costs no more time than there is."""
        if len(message) > MAX_MESSAGE:
            raise ValueError(f"a message of {len(message)} bytes cannot be sent")
        try:
            self._set_timeout()
            length = struct.pack("<I", len(message))
            if len(message) < _FIRST_BYTES // 16:
                self.socket.sendall(length + message)
            else:  # a large one is not copied for it
                self.socket.sendall(length)
                self._set_timeout()
                self.socket.sendall(message)
        except TimeoutError:
            raise ChannelTimeout from None
        except OSError:
            raise ChannelClosed from None

    def receive(self, limit: int = MAX_MESSAGE) -> bytes:
        """Return the next message. Raises `ChannelClosed` where it would be longer than `limit`."""
        (length,) = struct.unpack("<I", self._read(4))
        if length > limit:
            raise ChannelClosed
        return bytes(self._read(length))

    def exchange(self, crossing: Crossing) -> Callable[[bytes], bytes]:
        """Return what sends a request and waits for its answer, serving the other end's calls meanwhile."""

        def exchange(message: bytes) -> bytes:
            self.send(message)
            while True:
                reply = self.receive()
                if reply[:1] == ANSWER:
                    return reply
                self.send(crossing.serve(reply))

        return exchange

    def close(self) -> None:
        self.socket.close()

    def _read(self, length: int) -> bytearray:
        buffer = bytearray()
        while len(buffer) < length:
            start = len(buffer)
            buffer.extend(bytes(min(length - start, max(_FIRST_BYTES, start))))
            with memoryview(buffer) as view:
                self._fill(view[start:])
        return buffer

    def _fill(self, view: memoryview) -> None:
        while view:
            try:
                self._set_timeout()
                count = self.socket.recv_into(view)
            except TimeoutError:
                raise ChannelTimeout from None
            except OSError:
                raise ChannelClosed from None
            if not count:
                raise ChannelClosed
            view = view[count:]

    def _set_timeout(self) -> None:
        if self.deadline is None:
            self.socket.settimeout(None)
            return
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.socket.settimeout(left)
