"""Ends a submission whose processes hold more memory together than one may.

A thread of the trusted side's.

The kernel's limit on address space bounds each process, and a submission has many. A look costs
some tenths of a millisecond, ten times a second, and a submission that takes less time than that is
never looked at.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from autograder.sandbox.trusted.memory import ProcessesBelow

_PAUSE: Final = 0.1  # seconds
_LONGEST_PAUSE: Final = 0.5
_SHARE: Final = 4  # as many times as long as a look takes is the pause after it, between the two
# a program that is being started has its parent's memory for a moment, and is counted twice
_AGAIN: Final = 0.03


class MemoryWatch:
    """Watches the processes below `root`, and calls `end` once they hold more than `limit` bytes.

    `end` is called in the watch's own thread, never while `begin` or `finish` runs.
    """

    def __init__(self, root: int, limit: int, end: Callable[[], None]) -> None:
        self.has_ended = False  # the submission that was watched last
        self._processes = ProcessesBelow(root)
        self._limit = limit
        self._end = end
        self._lock = threading.Lock()
        self._is_on = False
        self._hand_in = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def begin(self) -> None:
        with self._lock:
            self._processes.begin()
            self.has_ended, self._is_on = False, True
            self._hand_in += 1

    def finish(self) -> bool:
        """Look no more; say whether the submission is still there to be ended."""
        with self._lock:
            was_on, self._is_on = self._is_on, False
        return was_on

    def close(self) -> None:
        """Let the thread end."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        pause = _PAUSE
        while not self._over.wait(pause):
            started, submission = time.monotonic(), self._hand_in
            if self._is_on and self._is_too_much():
                with self._lock:
                    if self._is_on and self._hand_in == submission:
                        self.has_ended, self._is_on = True, False
                        self._end()
            pause = min(max(_PAUSE, _SHARE * (time.monotonic() - started)), _LONGEST_PAUSE)

    def _is_too_much(self) -> bool:
        if not self._processes.hold_more_than(self._limit):
            return False
        time.sleep(_AGAIN)
        return self._processes.hold_more_than(self._limit)
