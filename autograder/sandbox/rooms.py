"""Recipe "user": each child gets a process table, a user and a view of the disk of its own.

A room is a small process, the first of a new PID namespace, that has its own user and mount namespace and its own
scratch. A keeper, forked while the warm process was still small, makes rooms ahead of time; the warm process only forks
into one. From inside, neither the warm process nor another room exists. When the room's first process is killed, the
kernel kills all others in it (pid_namespaces(7)) and its scratch goes with it.
"""

import os
import select
import signal
import socket
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from autograder.sandbox import linux
from autograder.sandbox.plan import Plan

_KEEPER = "AUTOGRADER_KEEPER"
_INODES = 4_096
_PATIENCE_MS = 5_000
_READY = b"ready"

SCRATCH_FLAGS = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


def scratch_options(plan: Plan, mode: int) -> str:
    """Return the mount options that bound a scratch, in bytes and in entries."""
    return f"size={plan.limits.scratch_mb}m,nr_inodes={_INODES},mode={mode:o}"


def start_keeper(plan: Plan) -> None:
    """Fork the keeper. Called while this process is small: rooms are copies of it."""
    ours, theirs = socket.socketpair()
    parent = os.getpid()
    if os.fork() == 0:
        _keep(plan, theirs.detach(), parent)
    theirs.close()
    os.environ[_KEEPER] = str(ours.detach())


def _keep(plan: Plan, requests: int, parent: int) -> NoReturn:
    """Answer each byte of `requests` with the process id of a new room, or with what went wrong."""
    try:
        linux.die_with_parent(signal.SIGKILL, parent)
        linux.close_all_but([2, requests])
        own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        while os.read(requests, 1):
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:  # rooms that were swept
                    pass
            try:
                answer = str(_make_room(plan, own_processes))
            except OSError as error:
                answer = str(error)
            os.write(requests, answer.encode())
    finally:
        os._exit(0)


def _make_room(plan: Plan, own_processes: int) -> int:
    ready, say = os.pipe()
    linux.unshare(linux.CLONE_NEWPID)
    pid = os.fork()
    if pid == 0:
        _be_room(plan, say)
    linux.setns(own_processes, linux.CLONE_NEWPID)
    os.close(say)
    said = os.read(ready, 4096)
    os.close(ready)
    if said != _READY:
        raise OSError(said.decode() or "the room ended")
    return pid


def _be_room(plan: Plan, say: int) -> NoReturn:
    """Furnish a room as its first process, and then do nothing: orphans end here and are forgotten."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that the kernel reaps
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        user, group = os.getuid(), os.getgid()
        linux.unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")
        linux.mount_tmpfs(plan.scratch, scratch_options(plan, 0o700), SCRATCH_FLAGS)
        linux.remount_read_only(plan.cache)
        linux.mount_tmpfs("/proc", "size=4k,nr_inodes=2,mode=555", SCRATCH_FLAGS | linux.MS_RDONLY)
        os.chdir("/")
        os.write(say, _READY)
        linux.close_all_but([])
        while True:
            signal.pause()
    except OSError as error:
        os.write(say, str(error).encode())
    finally:
        os._exit(1)


def _write(path: str, text: str) -> None:
    Path(path).write_text(text, encoding="ascii")


class PrivateRooms:
    """Forks children into rooms, and has the rooms vanish."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._keeper = -1
        self._own_processes = -1
        self._occupied: list[int] = []

    def prepare(self) -> None:
        """Have the first room made."""
        self._keeper = int(os.environ.pop(_KEEPER))
        self._own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        os.write(self._keeper, b".")

    def next_room(self) -> int:
        """Return the pidfd of a fresh room, and have the one after it made meanwhile."""
        answer = os.read(self._keeper, 4096).decode()
        if not answer.isdigit():
            raise RuntimeError(f"no room for a student's process could be made: {answer}")
        room = os.pidfd_open(int(answer))
        self._occupied.append(room)
        os.write(self._keeper, b".")
        return room

    def fork(self, room: int) -> int:
        """Fork a child that has the room's process table; this process keeps its own."""
        linux.setns(room, linux.CLONE_NEWPID)
        pid = os.fork()
        if pid:
            linux.setns(self._own_processes, linux.CLONE_NEWPID)
        return pid

    def enter(self, room: int) -> tuple[str, None]:
        """In the child: take on the room's user and its view of the disk."""
        linux.setns(room, linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
        return self._plan.scratch, None

    def process_limit(self) -> int:
        """Return the limit: the kernel counts for the room alone, its first process included."""
        return self._plan.limits.processes + 1

    def kill(self, pid: int, room: int) -> None:
        """End one process."""
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def sweep(self) -> None:
        """End the rooms, and wait until the last process of each is gone."""
        for room in self._occupied:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(room, signal.SIGKILL)
        while self._occupied:
            room = self._occupied[-1]
            gone = select.poll()
            gone.register(room, select.POLLIN)
            if not gone.poll(_PATIENCE_MS):
                raise RuntimeError("processes of a room do not end")
            os.close(self._occupied.pop())
