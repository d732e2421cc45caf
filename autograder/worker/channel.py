"""Messages over a socket between the grader and a process that it does not trust.

Each message is its length and its bytes. Reading is bounded in size and in time: a peer that is
silent, gone, or sends what cannot be a message costs a `ChannelClosed` or a `ChannelTimeout`, and
nothing more.
"""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable
from typing import Final, TypeVar

from autograder.rpc.codec import MAX_MESSAGE_BYTES
from autograder.rpc.endpoint import ANSWER, Endpoint

MAX_MESSAGE: Final = MAX_MESSAGE_BYTES + 64
_PART: Final = (
    2**16
)  # bytes that are sent or asked for at once: a wait for more than that would be several
_TOLERANCE: Final = 0.05  # seconds
_SHORTEST: Final = 0.001  # seconds; none would be no end

_Given = TypeVar("_Given")
_Got = TypeVar("_Got")


class ChannelClosed(Exception):
    """The other process is gone, or what it sends is no message."""


class ChannelTimeout(Exception):
    """The other process did not answer in time."""


class Channel:
    """One end of a stream of messages.

    `deadline` is a moment of `time.monotonic`, None for no end; it is kept to within a twentieth of
    a second.
    """

    def __init__(self, end: socket.socket) -> None:
        self.socket = end
        self.deadline: float | None = None
        self._ahead = b""  # what has been read and not asked for yet
        self._timeout = 0.0  # of one wait, as the socket knows it; 0 for none
        end.setblocking(True)

    def send(self, message: bytes) -> None:
        """Send a message whole. A peer that does not read costs no more time than there is."""
        if len(message) > MAX_MESSAGE:
            raise ValueError(f"a message of {len(message)} bytes cannot be sent")
        length = struct.pack("<I", len(message))
        if len(message) < _PART:
            self._send(length + message)
            return
        self._send(length)
        with memoryview(message) as view:
            for start in range(0, len(view), _PART):
                self._send(view[start : start + _PART])

    def receive(self, limit: int = MAX_MESSAGE) -> bytes:
        """Return the next message. Raises `ChannelClosed` where it would be longer than `limit`."""
        (length,) = struct.unpack("<I", self._take(4))
        if length > limit:
            raise ChannelClosed
        return self._take(length)

    def receive_socket(self) -> socket.socket:
        """Receive a socket: one byte brings its descriptor.

        It is sent when all before it has been read.
        """
        try:
            data, descriptors, _, _ = socket.recv_fds(self.socket, 1, 1)
        except OSError:
            raise ChannelClosed from None
        if not data or not descriptors or self._ahead:
            raise ChannelClosed
        return socket.socket(fileno=descriptors[0])

    def send_socket(self, end: socket.socket) -> None:
        """Send a socket to who waits for it."""
        try:
            socket.send_fds(self.socket, [b"s"], [end.fileno()])
        except OSError:
            raise ChannelClosed from None

    def transport(self, endpoint: Endpoint) -> Callable[[bytes], bytes]:
        """Return a function that sends a request and serves calls until its answer comes."""

        def transport(message: bytes) -> bytes:
            self.send(message)
            while True:
                reply = self.receive()
                if reply[:1] == ANSWER:
                    return reply
                self.send(endpoint.serve(reply))

        return transport

    def close(self) -> None:
        self.socket.close()

    def _send(self, part: bytes | memoryview) -> None:
        while part:
            part = part[self._wait_for(self.socket.send, part) :]

    def _take(self, length: int) -> bytes:
        """Return the next bytes.

        More may be read than that: a system call costs more than most messages.
        """
        if len(self._ahead) < length:
            ahead = bytearray(self._ahead)  # no list of parts: a peer may send a byte at a time
            while len(ahead) < length:
                part = self._wait_for(self.socket.recv, _PART)
                if not part:
                    raise ChannelClosed
                ahead += part
            self._ahead = bytes(ahead)
        taken, self._ahead = self._ahead[:length], self._ahead[length:]
        return taken

    def _wait_for(self, act: Callable[[_Given], _Got], given: _Given) -> _Got:
        """Send or receive, for as long as the deadline leaves."""
        try:
            self._set_timeout()
            return act(given)
        except (TimeoutError, BlockingIOError):
            raise ChannelTimeout from None
        except OSError:
            raise ChannelClosed from None

    def _set_timeout(self) -> None:
        """Let a wait end at the deadline.

        The socket is told only where it makes a difference: each time is a system call, and
        Python's own timeouts cost two more for each wait.
        """
        left = 0.0
        if self.deadline is not None:
            left = self.deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
        if (left > 0) != (self._timeout > 0) or abs(left - self._timeout) > _TOLERANCE:
            self._timeout = max(left, _SHORTEST) if left else 0.0
            seconds = int(self._timeout)
            value = struct.pack("@ll", seconds, int((self._timeout - seconds) * 1e6))
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                self.socket.setsockopt(socket.SOL_SOCKET, option, value)
