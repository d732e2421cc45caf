"""Attempts to reach another process."""

import ctypes
import fcntl
import os
import resource
import signal
import time
from pathlib import Path

from autograder.sandbox import linux
from autograder.sandbox.escapes.catalogue import Decoys, escape

_X86 = os.uname().machine == "x86_64"
_PTRACE = 101 if _X86 else 117
_PTRACE_SEIZE = 0x4206
_PROCESS_VM_READV = 310 if _X86 else 270
_PIDFD_GETFD = 438


def _aim(pid: int) -> int:
    """Return `pid`; in a process table of one's own it may be one's own number."""
    if pid == os.getpid():
        raise ProcessLookupError("that process does not exist here")
    return pid


@escape()
def signal_the_warm_process(decoys: Decoys) -> str:
    """Send a signal to the process that all children come from."""
    os.kill(_aim(decoys.warm_process), signal.SIGUSR1)
    time.sleep(0.005)
    return ""  # the warm process says whether it has arrived


@escape()
def signal_the_parent(decoys: Decoys) -> str:
    """Send a signal to whatever the kernel says is the parent."""
    if os.getppid() > 1:
        os.kill(os.getppid(), signal.SIGUSR1)
        time.sleep(0.005)
    return ""


@escape()
def signal_the_process_group(decoys: Decoys) -> str:
    """Send a signal to the group that this process was started in."""
    os.kill(0, signal.SIGUSR1)
    time.sleep(0.005)
    return ""


@escape()
def signal_by_owning_a_descriptor(decoys: Decoys) -> str:
    """Have the kernel signal the warm process, as the owner of a pipe that becomes readable."""
    reader, writer = os.pipe()
    fcntl.fcntl(reader, fcntl.F_SETOWN, _aim(decoys.warm_process))
    fcntl.fcntl(reader, 10, signal.SIGUSR1)  # F_SETSIG
    fcntl.fcntl(reader, fcntl.F_SETFL, fcntl.fcntl(reader, fcntl.F_GETFL) | fcntl.FASYNC)
    os.write(writer, b"x")
    time.sleep(0.005)
    return ""


@escape()
def signal_a_process_outside(decoys: Decoys) -> str:
    """Find out whether a signal may be sent to a process outside."""
    os.kill(_aim(decoys.outsider), 0)
    return f"{decoys.outsider} may be signalled"


@escape()
def signal_by_handle(decoys: Decoys) -> str:
    """Signal a process outside by a handle instead of its number."""
    signal.pidfd_send_signal(os.pidfd_open(_aim(decoys.outsider)), 0)
    return f"{decoys.outsider} may be signalled"


@escape()
def squeeze_a_process_outside(decoys: Decoys) -> str:
    """Change the limits of a process outside, which can end it."""
    resource.prlimit(_aim(decoys.outsider), resource.RLIMIT_CORE, (0, 0))
    return "limits changed"


@escape()
def slow_down_a_process_outside(decoys: Decoys) -> str:
    """Tie a process outside to one core."""
    os.sched_setaffinity(_aim(decoys.outsider), {min(os.sched_getaffinity(0))})
    return "tied to a core"


@escape()
def trace_the_warm_process(decoys: Decoys) -> str:
    """Take control of the warm process as a debugger does."""
    linux.syscall(_PTRACE, _PTRACE_SEIZE, _aim(decoys.warm_process), 0, 0)
    return "attached"


@escape()
def trace_the_parent(decoys: Decoys) -> str:
    """Take control of the parent, or of the first process there is, as a debugger does."""
    linux.syscall(_PTRACE, _PTRACE_SEIZE, os.getppid() or 1, 0, 0)
    return "attached"


@escape()
def open_the_memory_of_the_warm_process(decoys: Decoys) -> str:
    """Open the warm process's memory as a file."""
    os.close(os.open(f"/proc/{_aim(decoys.warm_process)}/mem", os.O_RDWR))
    return "opened"


@escape()
def read_the_memory_of_the_warm_process(decoys: Decoys) -> str:
    """Read the warm process's memory by the call made for that."""

    class Part(ctypes.Structure):
        _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))

    buffer = ctypes.create_string_buffer(16)
    here, there = Part(ctypes.addressof(buffer), 16), Part(decoys.address, 16)
    pointers = ctypes.byref(here), ctypes.byref(there)
    got = linux.syscall(
        _PROCESS_VM_READV, _aim(decoys.warm_process), pointers[0], 1, pointers[1], 1, 0
    )
    return f"read {got} bytes"


@escape()
def take_a_descriptor_of_the_warm_process(decoys: Decoys) -> str:
    """Take an open file out of the warm process."""
    linux.syscall(_PIDFD_GETFD, os.pidfd_open(_aim(decoys.warm_process)), 2, 0)
    return "took its standard error"


@escape()
def read_secrets_in_environments(decoys: Decoys) -> str:
    """Look for the course's secret in the environment of every process that can be seen."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                environment = (folder / "environ").read_bytes()
            except OSError:  # that one is closed; the next
                continue
            if decoys.token.encode() in environment:
                return f"found it in process {folder.name}"
    return ""


@escape()
def find_secrets_in_own_environment(decoys: Decoys) -> str:
    """Look for secrets in this process's own environment."""
    found = [name for name in os.environ if "SECRET" in name or "TOKEN" in name]
    return ", ".join(found)


@escape(after=True)
def leave_a_process_behind(decoys: Decoys) -> str:
    """Leave a process running that has cut its ties: forked twice, in a session of its own."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        if os.fork() == 0:
            try:
                os.setsid()
            finally:
                os.write(writer, b"settled")
                time.sleep(3)
                os._exit(0)
        os._exit(0)
    os.read(reader, 16)
    return ""
