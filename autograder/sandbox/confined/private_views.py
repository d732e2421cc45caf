"""Recipe "user": each child gets a process table, a user and a view of the disk of its own.

A room is a small process, the first of a new PID namespace, that has its own user and mount
namespace and mounts the scratch. A keeper, forked while the warm process was still small, makes
rooms; the warm process only forks into one. From inside, neither the warm process nor another room
exists. When asked to clear itself, the room's first process kills all others in it, which the
kernel does at one stroke (kill(2) with -1), and mounts a fresh scratch: nothing is left of the
child, and the room can have the next one. A room that does not clear is itself killed, and the
kernel kills all that is in it (pid_namespaces(7)).
"""

import os
import select
import signal
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from autograder.sandbox import linux
from autograder.sandbox.plan import Plan

_KEEPER = "AUTOGRADER_KEEPER"
_INODES = 4_096
_PATIENCE = 5.0
_READY = b"ready"
_PLEASE = b"."

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
    """Answer each request with a new room's process id and line, or with what went wrong."""
    try:
        linux.die_with_parent(signal.SIGKILL, parent)
        linux.close_all_but([2, requests])
        own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        warm = socket.socket(fileno=requests)
        while warm.recv(1):
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:  # rooms that had to be killed
                    pass
            try:
                pid, line = _make_room(plan, own_processes)
            except OSError as error:
                warm.send(str(error).encode())
            else:
                with line:
                    socket.send_fds(warm, [str(pid).encode()], [line.fileno()])
    finally:
        os._exit(0)


def _make_room(plan: Plan, own_processes: int) -> tuple[int, socket.socket]:
    ours, theirs = socket.socketpair()
    linux.unshare(linux.CLONE_NEWPID)
    pid = os.fork()
    if pid == 0:
        _be_room(plan, theirs)
    linux.setns(own_processes, linux.CLONE_NEWPID)
    theirs.close()
    said = ours.recv(4096)
    if said != _READY:
        ours.close()
        raise OSError(said.decode() or "the room ended")
    return pid, ours


def _be_room(plan: Plan, line: socket.socket) -> NoReturn:
    """Furnish a room as its first process, and clear it when asked.

    Orphans end here and are forgotten.
    """
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that the kernel reaps
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        user, group = os.getuid(), os.getgid()
        linux.unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")
        _mount_scratch(plan)
        linux.remount_read_only(plan.cache)
        linux.mount_tmpfs("/proc", "size=4k,nr_inodes=2,mode=555", SCRATCH_FLAGS | linux.MS_RDONLY)
        os.chdir("/")
        linux.close_all_but([line.fileno()])
        line.send(_READY)
        while line.recv(1):
            _end_all_others()
            linux.unmount(plan.scratch)
            _mount_scratch(plan)
            line.send(_READY)
    except OSError as error:
        line.send(str(error).encode())
    finally:
        os._exit(1)


def _mount_scratch(plan: Plan) -> None:
    linux.mount_tmpfs(plan.scratch, scratch_options(plan, 0o700), SCRATCH_FLAGS)


def _end_all_others() -> None:
    """End every other process of the namespace whose first this is, and wait for that."""
    with suppress(ProcessLookupError):
        while True:
            os.kill(-1, signal.SIGKILL)
            time.sleep(0.0002)


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.write(descriptor, text.encode("ascii"))
    finally:
        os.close(descriptor)


@dataclass(frozen=True)
class Room:
    """A room: the handle of its first process, and the line on which that is asked to clear it."""

    handle: int
    line: socket.socket


class PrivateRooms:
    """Forks children into rooms, and has the rooms cleared."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._keeper: socket.socket
        self._own_processes = -1
        self._free: list[Room] = []
        self._occupied: list[Room] = []

    def prepare(self) -> None:
        """Have the first room made."""
        self._keeper = socket.socket(fileno=int(os.environ.pop(_KEEPER)))
        self._own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        self._free.append(self._new_room())

    def next_room(self) -> Room:
        """Return an empty room."""
        room = self._free.pop() if self._free else self._new_room()
        self._occupied.append(room)
        return room

    def _new_room(self) -> Room:
        self._keeper.send(_PLEASE)
        answer, lines, _, _ = socket.recv_fds(self._keeper, 4096, 1)
        if not lines:
            raise RuntimeError(f"no room for a student's process could be made: {answer.decode()}")
        line = socket.socket(fileno=lines[0])
        line.settimeout(_PATIENCE)
        return Room(os.pidfd_open(int(answer)), line)

    def fork(self, room: Room) -> int:
        """Fork a child that has the room's process table; this process keeps its own."""
        linux.setns(room.handle, linux.CLONE_NEWPID)
        pid = os.fork()
        if pid:
            linux.setns(self._own_processes, linux.CLONE_NEWPID)
        return pid

    def enter(self, room: Room) -> tuple[str, None]:
        """In the child: take on the room's user and its view of the disk."""
        linux.setns(room.handle, linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
        return self._plan.scratch, None

    def process_limit(self) -> int:
        """Return the limit: the kernel counts for the room alone, its first process included."""
        return self._plan.limits.processes + 1

    def kill(self, pid: int, room: Room) -> None:
        """End one process."""
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def sweep(self) -> None:
        """Have every room that was occupied cleared, or end it."""
        for room in self._occupied:
            with suppress(BrokenPipeError):
                room.line.send(_PLEASE)
        while self._occupied:
            room = self._occupied[-1]
            if _is_clear(room):
                self._free.append(room)
            else:
                _end(room)
            self._occupied.pop()


def _is_clear(room: Room) -> bool:
    try:
        return room.line.recv(4096) == _READY
    except (TimeoutError, ConnectionResetError):
        return False


def _end(room: Room) -> None:
    """End a room with all that is in it, and wait until the last process is gone."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(room.handle, signal.SIGKILL)
    gone = select.poll()
    gone.register(room.handle, select.POLLIN)
    if not gone.poll(_PATIENCE * 1000):
        raise RuntimeError("processes of a room do not end")
    os.close(room.handle)
    room.line.close()
