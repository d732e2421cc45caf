"""Measure the memory that all processes of a submission hold together.

Looked at from outside, where students' code cannot reach.

The limit on address space bounds each process by itself. Here the sum is taken, of the processes
that have been started below a warm process since it was ready. A cheap look counts what forks share
as often as they are, and the growth of all shared memory of the machine. Only where that is too
much, each process's own share is asked of the kernel, which costs as much as walking through its
page tables: a notebook with large data has many snapshots that share it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

_KILOBYTES: Final = re.compile(rb"^(\w+):\s+(\d+)", re.MULTILINE)
_SHARED: Final = re.compile(
    rb"^(\w+)-(\w+) ...s (\w+) (\S+) (\d+) +(?:/dev/zero|/memfd:)", re.MULTILINE
)
_SPARE_DESCRIPTORS: Final = 16  # of a process: what honest code has open
_BUFFER: Final = (
    208 * 1024
)  # what the kernel keeps for one end of a socket whose other end does not read


class ProcessesBelow:
    """The processes below `root`, but those that are there when this is made.

    The warm process and its helpers.
    """

    def __init__(self, root: int) -> None:
        self._root = root
        self._others: set[int] = set()  # processes that are not below the root
        self._spared: frozenset[int] = frozenset()
        self._spared = frozenset(self._members())
        self._base = max((_anonymous(_status(pid)) for pid in self._spared), default=0)
        self._shared = 0

    def begin(self) -> None:
        """Count shared memory from here on."""
        self._shared = _shared_memory_of_machine()

    def hold_more_than(self, limit: int) -> bool:
        """Say whether they hold more than `limit` bytes, beyond what the warm process has."""
        limit += self._base
        members = {
            status[b"Pid"]: status
            for pid, status in self._members().items()
            if pid not in self._spared
        }
        now = _shared_memory_of_machine()
        self._shared = min(self._shared, now)
        buffers = sum(map(_buffers, members))
        most = sum(map(_anonymous, members.values())) + buffers + now - self._shared
        return most > limit and _own_share(members, limit - buffers) > limit - buffers

    def _members(self) -> dict[int, dict[bytes, int]]:
        """Return what the kernel says of each process below the root, the root included."""
        present = {int(name) for name in os.listdir("/proc") if name.isdigit()}  # noqa: PTH208 - quicker
        self._others &= present
        found = {pid: status for pid in present - self._others if (status := _status(pid))}
        members = {pid: status for pid, status in found.items() if pid == self._root}
        while True:
            more = {
                pid: s for pid, s in found.items() if pid not in members and s[b"PPid"] in members
            }
            if not more:
                break
            members |= more
        # Only what comes from others is known to be another's: a process whose parent has just
        # ended is looked at again.
        others = {0, *self._others}
        while more_others := {
            pid
            for pid, status in found.items()
            if pid not in members and pid not in others and status[b"PPid"] in others
        }:
            others |= more_others
        self._others = others - {0}
        return members


def _status(pid: int) -> dict[bytes, int]:
    """Return the numbers of a process's status, none where it has ended.

    Where its first thread has ended and others go on, they are those of one of these, `Pid`
    included: the kernel shows the memory and the descriptors of a process only at a thread that
    lives.
    """
    with suppress(OSError):
        status = _numbers(f"/proc/{pid}/status")
        if b"RssAnon" not in status and status.get(b"Threads", 0) > 1:
            for thread in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208 - quicker
                with suppress(OSError):
                    of_thread = _numbers(f"/proc/{pid}/task/{thread}/status")
                    if b"RssAnon" in of_thread:
                        return of_thread
        return status
    return {}


def _numbers(path: str) -> dict[bytes, int]:
    return {name: int(value) for name, value in _KILOBYTES.findall(Path(path).read_bytes())}


def _anonymous(status: dict[bytes, int]) -> int:
    return (status.get(b"RssAnon", 0) + status.get(b"VmSwap", 0)) * 1024


def _buffers(pid: int) -> int:
    """Return what the kernel may hold in the sockets and pipes of a process."""
    with suppress(OSError):
        descriptors = os.stat(f"/proc/{pid}/fd").st_size  # noqa: PTH116 - since Linux 6.2 their number, before 0
        return max(0, descriptors - _SPARE_DESCRIPTORS) * _BUFFER
    return 0


def _shared_memory_of_machine() -> int:
    text = Path("/proc/meminfo").read_bytes()
    return next(int(value) * 1024 for name, value in _KILOBYTES.findall(text) if name == b"Shmem")


def _own_share(processes: Iterable[int], enough: int) -> int:
    """Return what processes hold together, what several share counted once.

    Of those that may be looked into.

    No more are looked at once it is more than `enough`: that costs a tenth of a second for each
    gigabyte.

    Memory that is shared on purpose counts in full, mapped or not filled: no process need have
    touched it to keep it.
    """
    anonymous, shared = 0, dict[tuple[bytes, bytes], int]()
    for pid in processes:
        with suppress(OSError):  # it has ended, or is closed to this user
            rollup = dict(_KILOBYTES.findall(Path(f"/proc/{pid}/smaps_rollup").read_bytes()))
            own = rollup.get(b"Pss_Anon") or rollup.get(b"Pss", b"0")
            anonymous += (int(own) + int(rollup.get(b"SwapPss", b"0"))) * 1024
            for start, end, offset, device, inode in _SHARED.findall(
                Path(f"/proc/{pid}/maps").read_bytes()
            ):
                size = int(end, 16) - int(start, 16) + int(offset, 16)
                shared[device, inode] = max(size, shared.get((device, inode), 0))
        if anonymous + sum(shared.values()) > enough:
            break
    return anonymous + sum(shared.values())
