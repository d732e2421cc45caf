"""Fork children that can do nothing but compute, and leave nothing of them behind.

This is the warm process's side.

    confinement = Confinement.from_environment()
    confinement.prepare()                    # once, after the heavy imports, with one thread
    child = confinement.fork(main, keep_fds=(fd,))
    ...
    child.wait()
    confinement.sweep()                               # no process and no file of it is left

What a child is confined by is tried in `escapes.py`, not only promised here.
"""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from autograder.sandbox import linux
from autograder.sandbox.confined import landlock
from autograder.sandbox.confined.groups import ProcessGroups
from autograder.sandbox.confined.identities import FreshIdentities
from autograder.sandbox.confined.private_views import PrivateRooms
from autograder.sandbox.confined.reaper import ask_to_end
from autograder.sandbox.plan import DEVICES, VARIABLE, Plan
from autograder.sandbox.seccomp import bpf

NOT_CONFINED = 97
"""The exit status of a child that could not be confined, and therefore has run nothing."""

MEGABYTE = 1 << 20


class Recipe(Protocol):
    """A way to keep children apart from the warm process and each other, and to end them.

    A "room" is what one child gets.
    """

    def prepare(self) -> None:
        """Make ready, once, in the warm process."""

    def next_room(self) -> Any:
        """Return a room for the next child."""

    def fork(self, room: Any) -> int:
        """Fork a child into the room: its process id, 0 in the child."""

    def enter(self, room: Any) -> tuple[str, int | None]:
        """In the child: take on the room's identity.

        Returns its scratch folder, empty and writable, and a line to the reaper where signals are
        refused.
        """

    def process_limit(self) -> int | None:
        """Return what to set as RLIMIT_NPROC for the next child; None: nothing."""

    def kill(self, pid: int, room: Any) -> None:
        """End one process of the room."""

    def sweep(self) -> None:
        """Leave no process and no file of any room."""


class _Own:
    """In a child that may send no signals.

    The descriptor by which it has its own processes ended.
    """

    line: int | None = None


def own_line() -> int | None:
    """Return the descriptor that `end_process` needs, where it needs one."""
    return _Own.line


def end_process(pid: int) -> None:
    """In a confined child: end a process that it has forked, in every tier.

    Nothing happens when it has ended.

    Where a kernel before 6.12 cannot confine signals, tier partial refuses `os.kill` altogether, so
    call this.
    """
    if _Own.line is not None:
        ask_to_end(_Own.line, pid)
        return
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


class ConfinedProcess:
    """A confined process, child of this one."""

    def __init__(self, pid: int, kill: Callable[[], None]) -> None:
        self.pid = pid
        self._kill = kill
        self._status: int | None = None

    def poll(self) -> int | None:
        """Return the exit status if the child has ended (-signal if a signal did it), else None."""
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def wait(self) -> int:
        """Wait for the end of the child and return its exit status as `poll` does."""
        if self._status is None:
            _, status = os.waitpid(self.pid, 0)
            self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def kill(self) -> None:
        """End the child, if it has not ended. What it forked lives on until `Confinement.sweep`."""
        if self.poll() is None:
            self._kill()


class Confinement:
    """The confinement that the trusted side has planned for the children of this process."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._recipe: Recipe = _recipe(plan)
        self._children: list[ConfinedProcess] = []
        self._ruleset: int | None = None
        self._filter: linux.SeccompFilter | None = None
        self._statm = self._pid = -1

    @classmethod
    def from_environment(cls) -> "Confinement":
        """Return what `Sandbox.start` planned, and take it out of the environment."""
        return cls(Plan.from_json(os.environ.pop(VARIABLE)))

    def prepare(self) -> None:
        """Make everything ready that children have in common.

        Call it once, after the heavy imports.
        """
        plan = self.plan
        self._statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
        if plan.filter_name:
            program = bpf.program_file(linux.machine(), plan.filter_name).read_bytes()
            self._filter = linux.SeccompFilter(program)
        if plan.landlock:
            self._ruleset = landlock.build(
                abi=plan.landlock,
                readable=plan.readable,
                writable=[self._writable()],
                devices=DEVICES,
            )
        if plan.recipe != "none":
            linux.no_new_privileges()
            _be_first_to_go()
        self._recipe.prepare()
        self._pid = os.getpid()
        if plan.recipe != "none":
            linux.set_dumpable(False)

    def fork(self, main: Callable[[], object], keep_fds: Iterable[int] = ()) -> ConfinedProcess:
        """Run `main` in a confined child whose only descriptors are `keep_fds` and 0, 1, 2.

        Those three are the null device.

        The child starts in an empty, writable folder, its HOME and TMPDIR. It ends with status 0
        when `main` returns, with that of a `SystemExit`, with 1 and a traceback on its descriptor 2
        when `main` raises, with `NOT_CONFINED` when it could not be confined. It never returns into
        the caller.
        """
        room = self._recipe.next_room()
        processes = self._recipe.process_limit()
        memory = self._size() + self.plan.limits.memory_mb * MEGABYTE
        pid = self._recipe.fork(room)
        if pid == 0:
            self._run(main, room, (memory, processes), sorted(set(keep_fds)))
        child = ConfinedProcess(pid, lambda: self._recipe.kill(pid, room))
        self._children.append(child)
        return child

    def sweep(self) -> None:
        """End all children and everything they started, and remove every file they wrote."""
        for child in self._children:
            child.kill()
        for child in self._children:
            child.wait()
        self._children.clear()
        self._recipe.sweep()

    def _writable(self) -> str:
        """Return the scratch, or the folder above it where each child mounts its own there."""
        return (
            str(Path(self.plan.scratch).parent) if self.plan.recipe == "user" else self.plan.scratch
        )

    def _size(self) -> int:
        """Return this process's address space in bytes."""
        pages = int(os.pread(self._statm, 64, 0).split(maxsplit=1)[0])
        return pages * resource.getpagesize()

    def _run(
        self,
        main: Callable[[], object],
        room: Any,
        bounds: tuple[int, int | None],
        keep_fds: list[int],
    ) -> None:
        status = NOT_CONFINED
        try:
            self._confine(room, bounds, keep_fds)
            status = 1
            main()
            status = 0
        finally:
            _leave(status, sys.exception())

    def _confine(self, room: Any, bounds: tuple[int, int | None], keep_fds: list[int]) -> None:
        os.setsid()  # else `kill(0)` would reach the warm process, whatever the namespace
        folder, own_line = self._recipe.enter(room)
        os.chdir(folder)
        os.environ["HOME"] = os.environ["TMPDIR"] = folder
        if "tempfile" in sys.modules:
            vars(sys.modules["tempfile"])["tempdir"] = None
        self._limit(*bounds)
        if self.plan.recipe != "none":
            kept = [self.plan.reading_capability] if self.plan.reading_capability else []
            linux.keep_only_capabilities(*kept)
            # Without a user id or namespaces of its own it must be open to the grader, which looks
            # at its memory's size; to other students' processes the filter and Landlock close it.
            linux.set_dumpable(self.plan.recipe == "landlock" and not self.plan.uids)
        if self.plan.recipe in ("landlock", "none"):
            linux.die_with_parent(signal.SIGKILL, self._pid)
        if self._ruleset is not None:
            landlock.put_in_force(self._ruleset)
        if own_line is not None:
            _Own.line = own_line
            keep_fds = [*keep_fds, own_line]
        linux.close_all_but(keep_fds)
        if self._filter is not None:
            self._filter.put_in_force()

    def _limit(self, memory: int, processes: int | None) -> None:
        limits = self.plan.limits
        # 1 and not 0: then the kernel does not start a system-wide crash reporter either (core(5)).
        _bound(resource.RLIMIT_CORE, 1)
        _bound(resource.RLIMIT_AS, memory)
        _bound(resource.RLIMIT_FSIZE, limits.file_mb * MEGABYTE)
        _bound(resource.RLIMIT_NOFILE, limits.open_files)
        if processes is not None:
            _bound(resource.RLIMIT_NPROC, processes)
            _bound(resource.RLIMIT_MEMLOCK, 0)
            _bound(resource.RLIMIT_MSGQUEUE, 0)


def _recipe(plan: Plan) -> Recipe:
    if plan.recipe == "user":
        return PrivateRooms(plan)
    return FreshIdentities(plan) if plan.uids else ProcessGroups(plan)


def _bound(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))


def _be_first_to_go() -> None:
    """Have the kernel end these processes first when the machine runs out of memory."""
    Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _leave(status: int, error: BaseException | None) -> None:
    try:
        if isinstance(error, SystemExit):
            status = error.code if isinstance(error.code, int) else int(error.code is not None)
        elif error is not None:
            os.write(2, "".join(traceback.format_exception(error)).encode("utf-8", "replace"))
    finally:
        os._exit(status & 0xFF)
