"""Recipe "root": a user id of its own for each child, and an end to all that it owns.

Real root can give each child a fresh id: the kernel then keeps children and the warm process apart
by itself, counts the child's processes for it, and ends all of them with one signal.
"""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

from autograder.sandbox import linux
from autograder.sandbox.confined.reaper import Reaper
from autograder.sandbox.confined.sweeper import Sweeper, acting_as
from autograder.sandbox.plan import Plan

UIDS = 16
"""How many ids a warm process has to hand out, its mask included."""

_FIRST, _ROOM = 0x7000_0000, 0x0FFE_0000
"""Above what systemd and container tools hand out (systemd's UIDS-GIDS document), below what it
keeps for itself."""

_PATIENCE = 5.0


class FreshIdentities:
    """Hands out user ids, and afterwards leaves neither process nor file of them."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._mask = plan.first_uid
        """An id that owns nothing: the warm process's real id while it acts as a child."""
        self._turn = 0
        self._undertaker: Reaper | None = None
        self._used: dict[int, int] = {}
        """The ids handed out, with the process group that each one's child leads."""

    def prepare(self) -> None:
        """Inherit orphans, so that they can be waited for, and meet sweeper and reaper."""
        linux.become_subreaper()
        self._sweeper = Sweeper()
        if self._plan.recipe == "landlock":
            self._undertaker = Reaper(takes_requests=False)

    def next_room(self) -> int:
        """Return an id that is nobody's at present."""
        for _ in range(self._plan.uids - 1):
            self._turn = self._turn % (self._plan.uids - 1) + 1
            uid = self._plan.first_uid + self._turn
            if uid not in self._used:
                self._used[uid] = 0
                return uid
        raise RuntimeError(f"more than {self._plan.uids - 1} children since the last sweep")

    def fork(self, uid: int) -> int:
        """`os.fork`, noting the group that the child will lead."""
        pid = os.fork()
        self._used[uid] = pid
        if pid and self._undertaker is not None:
            self._undertaker.take_on(pid, None)
        return pid

    def enter(self, uid: int) -> tuple[str, None]:
        """In the child: become the id, and return a folder of its own."""
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        if self._plan.reading_capability:
            linux.keep_capabilities_over_setuid()
        os.setresuid(uid, uid, uid)
        folder = f"{self._plan.scratch}/{uid}"
        Path(folder).mkdir(mode=0o700)
        return folder, None

    def process_limit(self) -> int:
        """Return the limit: the kernel counts for this id alone."""
        return self._plan.limits.processes

    def kill(self, pid: int, uid: int) -> None:
        """End one process of the id; nothing happens when there is none."""
        while True:
            try:
                with acting_as(uid, self._mask):
                    os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                return
            except (
                PermissionError
            ):  # it has only just been forked, and is not yet what it is to become
                with suppress(PermissionError):
                    os.kill(pid, signal.SIGKILL)
                    return
            else:
                return

    def sweep(self) -> None:
        """End every process of every id handed out, then have their files removed."""
        for uid, group in self._used.items():
            with acting_as(uid, self._mask):
                _end_all(group)
        if self._used:
            self._sweeper.empty_scratch(self._used)
        while self._used:
            _, group = self._used.popitem()
            if self._undertaker is not None:
                self._undertaker.dismiss(group)


def is_real_root() -> bool:
    """Return whether user id 0 of this process is that of the machine, not of a user namespace."""
    return os.geteuid() == 0 and any(inner == outer == 0 for inner, outer, _ in _id_map())


def first_uid(slot: int) -> int:
    """Return the first of the ids for the warm process number `slot` on this machine.

    0 where there are none.

    In a user namespace, as in a rootless container, only mapped ids can be had: the upper half of
    the largest range.
    """
    inner, _, count = max(_id_map(), key=lambda entry: entry[2])
    if inner <= _FIRST < inner + count:
        first, room = _FIRST, min(_ROOM, inner + count - _FIRST)
    else:
        first, room = inner + count // 2, count // 2 - 2  # not the last two: 65534 is nobody's
    slots = room // UIDS
    return first + slot % slots * UIDS if slots > 0 else 0


def _id_map() -> list[tuple[int, int, int]]:
    """Return the ranges of user ids here: first inside, first outside, how many."""
    lines = Path("/proc/self/uid_map").read_text(encoding="ascii").splitlines()
    return [(int(inner), int(outer), int(count)) for inner, outer, count in map(str.split, lines)]


def _end_all(group: int) -> None:
    """End every process that this identity may signal, and wait until they are gone.

    One signal dooms them all: a process that it has reached cannot fork any more. The filter keeps
    all of them in the group that the child led, which is how their end is seen.
    """
    deadline = time.monotonic() + _PATIENCE
    with suppress(ProcessLookupError):
        os.kill(-1, signal.SIGKILL)
    while _is_there(group):
        with suppress(ChildProcessError):
            while os.waitpid(-group, os.WNOHANG)[0]:
                pass
        if time.monotonic() > deadline:
            raise RuntimeError(f"processes of the group {group} do not end")
        time.sleep(0.0005)


def _is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (
        ProcessLookupError,
        PermissionError,
    ):  # the second: the number is already someone else's
        return False
    return True
