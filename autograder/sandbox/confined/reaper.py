"""Recipes "landlock" and "none".

A small process that outlives the warm one, to end and clear away what is left of it.

No namespace ends with the warm process here, so something must: the reaper is told of every child's
process group, and when the warm process has ended, however it ended, it ends the groups and removes
the private folder.

Where students' code may send no signal at all (filter `bare-mute`), it also ends single processes
of a group at the request of that group, so that a child can be rid of its own snapshots.
"""

import os
import select
import shutil
import signal
import socket
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from autograder.sandbox import linux
from autograder.sandbox.confined import scratch
from autograder.sandbox.plan import Plan

_UNDERTAKER = "AUTOGRADER_UNDERTAKER"
_DONE = b"."


def start_undertaker(plan: Plan) -> None:
    """Fork the reaper. Called while this process is small."""
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        _serve(plan, theirs.detach())
    theirs.close()
    os.environ[_UNDERTAKER] = str(ours.detach())


def _serve(plan: Plan, warm: int) -> NoReturn:
    try:
        os.setsid()
        linux.close_all_but([2, warm])
        _reap_on_request(socket.socket(fileno=warm))
        scratch.empty(plan.scratch)
        shutil.rmtree(Path(plan.scratch).parent)
    finally:
        os._exit(0)


def _reap_on_request(warm: socket.socket) -> None:
    """Serve until the warm process has ended, then end every group that is left."""
    groups: set[int] = set()
    lines: dict[int, int] = {}
    """The group that asks on each descriptor."""
    waiting = select.poll()
    waiting.register(warm, select.POLLIN)
    # A warm process that was killed before it read the last answer resets the connection.
    with suppress(ConnectionResetError, BrokenPipeError):
        while True:
            asking = [descriptor for descriptor, _ in waiting.poll()]
            for line in set(asking) & lines.keys():
                if not _end_one(line, lines[line]):
                    waiting.unregister(line)
                    os.close(line)
                    del lines[line]
            if warm.fileno() not in asking:
                continue
            message, descriptors, _, _ = socket.recv_fds(warm, 32, 1)
            if not message:
                break
            group = int(message)
            if group < 0:
                groups.discard(-group)
            else:
                groups.add(group)
            for line in descriptors:
                # A child that never reads its answers must not hold this up.
                os.set_blocking(line, False)
                lines[line] = group
                waiting.register(line, select.POLLIN)
            warm.send(_DONE)
    for group in groups:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def _end_one(line: int, group: int) -> bool:
    """End the process that a group names, if it is one of the group.

    Return whether the group may ask again.
    """
    try:
        asked = os.read(line, 32)
        if asked:
            with suppress(ValueError, ProcessLookupError, OverflowError):
                process = int(asked)
                if process > 1 and os.getpgid(process) == group:
                    os.kill(process, signal.SIGKILL)
            os.write(line, _DONE)
    except (BrokenPipeError, ConnectionResetError, BlockingIOError):
        return False
    return bool(asked)


class Reaper:
    """The warm process's line to it."""

    def __init__(self, *, takes_requests: bool) -> None:
        self._warm = socket.socket(fileno=int(os.environ.pop(_UNDERTAKER)))
        self._takes_requests = takes_requests

    def open_line(self) -> tuple[int, int] | None:
        """Return both ends of a line for a child about to be forked, where children need one."""
        if not self._takes_requests:
            return None
        ours, theirs = socket.socketpair()
        return ours.detach(), theirs.detach()

    def take_on(self, group: int, line: tuple[int, int] | None) -> None:
        """Tell it of a group, and hand over its end of the line."""
        if line is None:
            self._warm.send(str(group).encode())
        else:
            socket.send_fds(self._warm, [str(group).encode()], [line[1]])
            os.close(line[0])
            os.close(line[1])
        self._warm.recv(1)

    def dismiss(self, group: int) -> None:
        """Tell it that a group has ended."""
        self._warm.send(str(-group).encode())
        self._warm.recv(1)


def ask_to_end(line: int, process: int) -> None:
    """In a child: have a process of the own group ended."""
    os.write(line, str(process).encode())
    os.read(line, 1)
