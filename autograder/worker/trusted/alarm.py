"""An end for a check that goes on by itself, on this side.

A student's value can be made to keep it busy for hours.

A wait for the student's process has its own deadline (`channel.py`). This is for what a check does
with the answer: sort it, count up to it, look it up in a list of its kind.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Collection, Iterator
from types import FrameType
from typing import Any, Final

from autograder.outcomes import Outcome
from autograder.rpc.stopped import Stopped

SENTENCE: Final = "What your function returned kept the check busy until its time was over."
_AGAIN: Final = 0.05


def _tell_nobody(seconds: float, what: str) -> None:
    pass


announce: Callable[[float, str], None] = _tell_nobody
"""What is told by when each piece of work will be over, and what it is; 0 seconds when it is.

A grading process puts there what tells its parent (watchdog.py): no alarm rings in a loop in C.
"""


class Alarm:
    """Stands ready inside its `with` statement.

    In a thread that is not the main one nothing is stopped.
    """

    def __init__(self) -> None:
        self._files: Collection[str] = ()
        self._before: Any = None
        self._is_ready = False

    def __enter__(self) -> None:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGALRM, self._ring)
            self._is_ready = True

    def __exit__(self, *_: object) -> None:
        if self._is_ready:
            self._is_ready = False
            signal.signal(signal.SIGALRM, self._before)

    @contextlib.contextmanager
    def after(self, seconds: float, files: Collection[str], what: str = "") -> Iterator[None]:
        """Raise `Stopped` in code of `files`, or in what it calls, that still runs after `seconds`.

        Never in pytest's own.

        One long operation in C comes to its end first, or its parent ends the process: `what` tells
        it at what it was.
        """
        if not self._is_ready:
            yield
            return
        self._files = files
        announce(seconds, what)
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            announce(0.0, "")

    def _ring(self, number: int, frame: FrameType | None) -> None:
        while frame is not None:
            if frame.f_code.co_filename in self._files:
                raise Stopped(Outcome.TIMEOUT, SENTENCE)
            frame = frame.f_back
