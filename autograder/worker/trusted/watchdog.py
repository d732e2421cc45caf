"""Watch whether a grading process still gets on, whatever language its loop is in.

The process ends what takes too long by itself, with an alarm that Python handles between two of its
instructions. One long operation in C has no such place. So the process writes into memory that both
share by when the check at hand will be over, and its parent looks there every second. Writing costs
a microsecond; a message would wake the parent each time.
"""

from __future__ import annotations

import mmap
import os
import struct
import time
from typing import Final

LOOK_SECONDS: Final = 1.0  # between two looks
MARGIN_SECONDS: Final = 10.0  # beyond the time of a check, which its own alarm ends at once
# it must be late for so long as well: after Ctrl-Z all are late, and go on
TWICE_SECONDS: Final = 2.0
_NAMED: Final = 200  # bytes of a check's name
_SIZE: Final = 8 + _NAMED


class Promise:
    """The grading process's side: by when it will get on, and what it is at.

    `descriptor` is of the shared memory.
    """

    def __init__(self, descriptor: int) -> None:
        self._memory = mmap.mmap(descriptor, _SIZE)
        os.close(descriptor)  # what it starts is not to have it

    def note(self, seconds: float, what: str) -> None:
        """Say that `what` will be over after `seconds`; 0 where there is nothing to say."""
        if not seconds:
            struct.pack_into("d", self._memory, 0, 0.0)
            return
        struct.pack_into(f"{_NAMED}s", self._memory, 8, what.encode("utf-8", "replace"))
        struct.pack_into("d", self._memory, 0, time.monotonic() + seconds)


class Watchdog:
    """The parent's side.

    `descriptor` goes to the grading process, which makes a `Promise` of it.
    """

    def __init__(self) -> None:
        self.descriptor = os.memfd_create("autograder-watchdog")
        os.ftruncate(self.descriptor, _SIZE)
        self._memory = mmap.mmap(self.descriptor, _SIZE)
        self._end = 0.0
        self._late = (0.0, 0.0)  # the moment that has passed, and when that was noticed

    def begin(self, seconds: float) -> None:
        """Note that the process has a submission, which may take so many seconds in all."""
        self._end = time.monotonic() + seconds
        self._late = (0.0, 0.0)

    def is_late(self) -> bool:
        """Say whether the process has not come on for longer than it may.

        To be asked every second.
        """
        (promised,) = struct.unpack_from("d", self._memory)
        end = min(self._end, promised + MARGIN_SECONDS) if promised else self._end
        now = time.monotonic()
        if now < end:
            return False
        if self._late[0] != end:
            self._late = (end, now)
        return now - self._late[1] >= TWICE_SECONDS

    def at_what(self) -> str:
        """Return the name of the check that the process is at, "" where it is at none."""
        promised, name = struct.unpack_from(f"d{_NAMED}s", self._memory)
        return name.rstrip(b"\0").decode("utf-8", "replace") if promised else ""

    def close(self) -> None:
        """Let go of the memory."""
        self._memory.close()
        os.close(self.descriptor)
