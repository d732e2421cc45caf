"""Recipes "landlock" and "none": children stay in one process group each, and share a private folder in turn.

Under "landlock" the filter keeps a child's processes from leaving the group, so that one signal ends them all. Under
"none" nothing does: a process that leaves its group survives, which the self-test shows.
"""

import os
import signal
import time
from contextlib import suppress

from autograder.sandbox import linux, scratch
from autograder.sandbox.plan import Plan

_PATIENCE = 5.0


class ProcessGroups:
    """One process group a child."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._groups: list[int] = []

    def prepare(self) -> None:
        """Inherit orphans, so that they can be waited for."""
        linux.become_subreaper()

    def next_room(self) -> None:
        """All children share the folder."""

    def fork(self, room: None) -> int:
        """Fork, and note the group that the child leads."""
        pid = os.fork()
        if pid:
            with suppress(PermissionError, ProcessLookupError):  # the child was faster
                os.setpgid(pid, pid)
            self._groups.append(pid)
        return pid

    def enter(self, room: None) -> str:
        """In the child: lead a group of its own, in the shared folder."""
        os.setpgid(0, 0)
        return self._plan.scratch

    def kill(self, pid: int, room: None) -> None:
        """End one process."""
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def sweep(self) -> None:
        """End the groups and empty the folder."""
        for group in self._groups:
            _end_group(group)
        self._groups.clear()
        scratch.empty(self._plan.scratch)


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
