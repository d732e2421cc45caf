"""Recipes "landlock" and "none".

Children stay in one process group each, and share a private folder in turn.

Under "landlock" the filter keeps a child's processes from leaving the group, so that one signal
ends them all. Under "none" nothing does: a process that leaves its group survives, which the
self-test shows.
"""

import os
import signal
import time
from contextlib import suppress

from autograder.sandbox import linux
from autograder.sandbox.confined.reaper import Reaper
from autograder.sandbox.confined.sweeper import Sweeper
from autograder.sandbox.plan import Plan

Line = tuple[int, int] | None

_PATIENCE = 5.0
_COUNT_AGAIN_AFTER = 1.0
_OTHERS_MAY_GROW_BY = 64


class ProcessGroups:
    """One process group a child."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._groups: list[int] = []
        self._others, self._counted_at = 0, -_COUNT_AGAIN_AFTER

    def prepare(self) -> None:
        """Inherit orphans, so that they can be waited for, and meet the sweeper and the reaper."""
        linux.become_subreaper()
        self._sweeper = Sweeper()
        self._undertaker = Reaper(takes_requests=self._plan.filter_name == "bare-mute")

    def next_room(self) -> Line:
        """All children share the folder.

        Where they may send no signals, each has a line to the reaper.
        """
        return self._undertaker.open_line()

    def fork(self, line: Line) -> int:
        """Fork, and note the group that the child will lead."""
        pid = os.fork()
        if pid:
            self._groups.append(pid)
            self._undertaker.take_on(pid, line)
        return pid

    def enter(self, line: Line) -> tuple[str, int | None]:
        """In the child: the shared folder."""
        return self._plan.scratch, line[0] if line else None

    def process_limit(self) -> int | None:
        """Return a limit above what the user already runs.

        Without a namespace the kernel counts all of it.
        """
        if self._plan.recipe == "none":
            return None
        if time.monotonic() > self._counted_at + _COUNT_AGAIN_AFTER:
            self._others, self._counted_at = _threads_of_user(), time.monotonic()
        return self._others + _OTHERS_MAY_GROW_BY + self._plan.limits.processes

    def kill(self, pid: int, line: Line) -> None:
        """End one process."""
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def sweep(self) -> None:
        """End the groups and have the folder emptied."""
        for group in self._groups:
            _end_group(group)
            self._undertaker.dismiss(group)
        self._groups.clear()
        self._sweeper.empty_scratch([0])


def _threads_of_user() -> int:
    user, threads = os.getuid(), 0
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            with suppress(OSError):  # it has just ended
                if entry.stat().st_uid == user:
                    threads += len(os.listdir(f"{entry.path}/task"))  # noqa: PTH208 - a thousand of these
    return threads


def _end_group(group: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            return
        with suppress(ChildProcessError):
            while os.waitpid(-group, os.WNOHANG)[0]:
                pass
        if time.monotonic() > deadline:
            raise RuntimeError(f"processes of the group {group} do not end")
        time.sleep(0.0005)
