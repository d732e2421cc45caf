"""Ctrl-C, heard where it does no harm."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def defer_sigint() -> Iterator[None]:
    """Hold Ctrl-C back until what is begun is whole."""
    held: list[int] = []
    with handle_sigint(lambda number, frame: held.append(number)):
        yield
    if held:
        raise KeyboardInterrupt


@contextlib.contextmanager
def handle_sigint(answer: Any) -> Iterator[None]:
    """Answer Ctrl-C in another way inside.

    Only the main thread may say how, and only it hears it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, answer)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
