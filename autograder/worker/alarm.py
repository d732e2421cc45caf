"""An end for a check that goes on by itself, on this side: a student's value can be made to keep it busy for hours.

A wait for the student's process has its own deadline (`channel.py`). This is for what a check does with the answer:
sort it, count up to it, look it up in a list of its kind.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Final

from autograder.namespace import Stopped

SENTENCE: Final = "What your function returned kept the check busy until its time was over."
_AGAIN: Final = 0.05


@contextlib.contextmanager
def stopped_after(seconds: float, files: Collection[str]) -> Iterator[None]:
    """Raise `Stopped` in code of `files`, or in what it calls, that still runs after `seconds`; never in pytest's own.

    One long operation in C comes to its end first. In a thread that is not the main one nothing is stopped.
    """

    def ring(number: int, frame: FrameType | None) -> None:
        while frame is not None:
            if frame.f_code.co_filename in files:
                raise Stopped("timeout", SENTENCE)
            frame = frame.f_back

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
