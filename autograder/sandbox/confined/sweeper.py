"""Recipes "root", "landlock" and "none".

A small process that empties the scratch between two children.

Whoever empties a folder reads the names in it, and those are a student's. The warm process must not
hold them, since every later child starts with a copy of its memory. No process is ever forked from
this one.
"""

import os
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from autograder.sandbox import linux
from autograder.sandbox.confined import scratch
from autograder.sandbox.plan import Plan

_SWEEPER = "AUTOGRADER_SWEEPER"
_DONE, _LEFT = b".", b"!"


def start_sweeper(plan: Plan) -> None:
    """Fork the sweeper.

    Called while this process is small, and after it has given up what it does not need.
    """
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        _serve(plan, theirs.detach())
    theirs.close()
    os.environ[_SWEEPER] = str(ours.detach())


def _serve(plan: Plan, warm: int) -> NoReturn:
    try:
        linux.close_all_but([2, warm])
        linux.set_dumpable(False)
        requests = socket.socket(fileno=warm)
        while uids := requests.recv(4096).split():
            for uid in map(int, uids):
                with acting_as(uid, plan.first_uid):
                    scratch.empty(plan.scratch)
            is_left = plan.uids and any(Path(plan.scratch).iterdir())
            requests.send(_LEFT if is_left else _DONE)
    except (
        ConnectionResetError,
        BrokenPipeError,
    ):  # the warm process was killed before it read the answer
        pass
    finally:
        os._exit(0)


class Sweeper:
    """The warm process's line to it."""

    def __init__(self) -> None:
        self._line = socket.socket(fileno=int(os.environ.pop(_SWEEPER)))

    def empty_scratch(self, uids: Iterable[int]) -> None:
        """Have it emptied with the rights of each of `uids` (0: the sweeper's), and wait."""
        self._line.send(" ".join(map(str, uids)).encode())
        if self._line.recv(1) != _DONE:
            raise RuntimeError("the scratch could not be emptied")


@contextmanager
def acting_as(uid: int, mask: int) -> Iterator[None]:
    """Act with the rights of `uid` and no more, while processes of `uid` cannot touch this one.

    0: as the user it is.

    A signal may be sent where the sender's real or effective id is the target's real or saved one:
    so the real id is `mask`, one that owns nothing, and the saved one stays 0 (credentials(7),
    kill(2)).
    """
    if not uid:
        yield
        return
    os.setresuid(mask, uid, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
