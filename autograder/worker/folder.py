"""A submission's files on their way into a child's folder, over the child's own socket.

The warm process never sees them: what it has held once, every later child could find in its memory.
A file is its name and then its content in parts, so that a large one costs the child no more memory
than a small one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgpack

from autograder.worker.channel import Channel

Files = Sequence[tuple[str, bytes]]

_PART: Final = 2**20  # bytes


def send_files(channel: Channel, released: Files, handed_in: Files) -> None:
    """Send files to who waits for them with `receive_files`."""
    for files, must_fit in ((released, True), (handed_in, False)):
        for name, content in files:
            header = (name, must_fit, len(content))
            channel.send(bytes(msgpack.packb(header, unicode_errors="surrogatepass")))
            for start in range(0, len(content), _PART):
                channel.send(content[start : start + _PART])
    channel.send(b"")


def receive_files(channel: Channel) -> None:
    """Write the files that come into the present folder.

    Of those handed in, what finds room and has a possible path.
    """
    while header := channel.receive():
        name, must_fit, size = msgpack.unpackb(header, unicode_errors="surrogatepass")
        left = size
        try:
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                while left:
                    part = channel.receive()
                    left -= len(part)
                    file.write(part)
        except OSError:  # the folder is full, or no path is this long
            if must_fit:
                raise
            while left:
                left -= len(channel.receive())
