"""Attempts to gain rights, or to reach parts of the kernel that have let people out before."""

import ctypes
import fcntl
import mmap
import os
import resource
import socket
import sys

from autograder.sandbox import linux
from autograder.sandbox.escapes.catalogue import Decoys, escape

_X86 = os.uname().machine == "x86_64"
_KEYCTL, _ADD_KEY = (250, 248) if _X86 else (219, 217)
_BPF, _PERF_EVENT_OPEN, _USERFAULTFD = (321, 298, 323) if _X86 else (280, 241, 282)
_OPEN_BY_HANDLE_AT, _SHMGET, _CLONE = (304, 29, 56) if _X86 else (265, 194, 220)
_IO_URING_SETUP, _CLONE3, _MEMFD_SECRET = 425, 435, 447
_SHMCTL = 31 if _X86 else 195
_PRIVATE, _FOR_ME_ALONE, _REMOVE = 0, 0o600, 0
_TIOCSTI = 0x5412


@escape()
def become_root(decoys: Decoys) -> str:
    """Become the superuser."""
    os.setresuid(0, 0, 0)
    return "user id 0"


@escape()
def make_a_user_namespace(decoys: Decoys) -> str:
    """Become the superuser of a namespace of one's own, the usual first step."""
    linux.unshare(linux.CLONE_NEWUSER)
    return "made one"


@escape()
def make_a_user_namespace_by_cloning(decoys: Decoys) -> str:
    """Make a user namespace by the call that makes processes."""
    return _cloned(linux.syscall(_CLONE, linux.CLONE_NEWUSER | 17, 0, 0, 0, 0))


@escape()
def make_a_user_namespace_by_the_new_call(decoys: Decoys) -> str:
    """Make a user namespace by the newest such call, whose arguments no filter can see."""
    arguments = (ctypes.c_uint64 * 8)(linux.CLONE_NEWUSER, 0, 0, 0, 17, 0, 0, 0)
    return _cloned(linux.syscall(_CLONE3, arguments, ctypes.sizeof(arguments)))


def _cloned(pid: int) -> str:
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return "made one"


@escape()
def mount_something(decoys: Decoys) -> str:
    """Mount a file system over the scratch."""
    linux.mount_tmpfs(os.getcwd(), "size=4k", linux.MS_RDONLY)  # noqa: PTH109 - a system call's argument
    return "mounted"


@escape()
def change_the_root(decoys: Decoys) -> str:
    """Change what is the root folder."""
    os.chroot(".")
    return "changed"


@escape()
def undo_the_limits(decoys: Decoys) -> str:
    """Raise one's own limits again."""
    for which in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
        soft, hard = resource.getrlimit(which)
        if hard == resource.RLIM_INFINITY:
            return "there is none"
        resource.setrlimit(which, (soft, hard + 1))
    return "raised"


@escape()
def use_the_keyring(decoys: Decoys) -> str:
    """Read the session's keyring."""
    return f"keyring {linux.syscall(_KEYCTL, 0, -3, 1)}"


@escape()
def add_a_key(decoys: Decoys) -> str:
    """Leave a key in the kernel for whoever comes next."""
    return f"key {linux.syscall(_ADD_KEY, b'user', b'autograder-doctor', b'x', 1, -2)}"


@escape()
def use_io_uring(decoys: Decoys) -> str:
    """Make a queue through which the kernel acts without system calls, past any filter."""
    return f"queue {linux.syscall(_IO_URING_SETUP, 1, ctypes.create_string_buffer(120))}"


@escape()
def load_a_program_into_the_kernel(decoys: Decoys) -> str:
    """Make a table for a program inside the kernel."""
    attributes = (ctypes.c_uint32 * 32)(2, 4, 4, 1)  # an array map of one entry
    return f"map {linux.syscall(_BPF, 0, attributes, ctypes.sizeof(attributes))}"


@escape()
def count_performance_events(decoys: Decoys) -> str:
    """Open the performance counters."""
    attributes = (ctypes.c_uint32 * 32)(1, 128)  # PERF_TYPE_SOFTWARE
    return f"counter {linux.syscall(_PERF_EVENT_OPEN, attributes, 0, -1, -1, 0)}"


@escape()
def handle_page_faults(decoys: Decoys) -> str:
    """Handle one's own page faults, which helps to win races in the kernel."""
    return f"handler {linux.syscall(_USERFAULTFD, 1)}"


@escape()
def open_a_file_by_its_handle(decoys: Decoys) -> str:
    """Open a file by its number on the disk, past every folder above it."""
    handle = (ctypes.c_uint32 * 4)(8, 1, 2, 0)  # the root folder of most file systems
    mount = os.open("/", os.O_RDONLY)
    return f"descriptor {linux.syscall(_OPEN_BY_HANDLE_AT, mount, handle, 0)}"


@escape()
def keep_memory_outside_the_limits(decoys: Decoys) -> str:
    """Keep memory in a file without a name, which no limit on address space counts."""
    return f"descriptor {os.memfd_create('x')}"


@escape()
def share_memory_without_a_file(decoys: Decoys) -> str:
    """Keep memory that processes share without a file.

    One page that stays mapped keeps all of it.
    """
    with mmap.mmap(-1, mmap.PAGESIZE) as page:
        return f"{len(page)} bytes"


@escape()
def keep_memory_in_a_socket(decoys: Decoys) -> str:
    """Give a socket a buffer of megabytes, which is the memory of no process."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**22)
        return f"{ours.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)} bytes"


@escape()
def share_memory_by_key(decoys: Decoys) -> str:
    """Make shared memory that outlives its process."""
    identifier = linux.syscall(_SHMGET, _PRIVATE, 4096, _FOR_ME_ALONE)
    linux.syscall(_SHMCTL, identifier, _REMOVE, None)
    return f"segment {identifier}"


@escape()
def type_on_the_terminal(decoys: Decoys) -> str:
    """Put a command into a terminal's input."""
    fcntl.ioctl(0, _TIOCSTI, b"x")
    return "typed"


@escape()
def call_the_kernel_as_a_32_bit_program(decoys: Decoys) -> str:
    """Call the kernel by the numbers of another architecture, which mean other calls."""
    if not _X86:
        raise OSError("there is no other on this machine")
    # mov eax, 20 (getpid); int 0x80; ret
    return f"process {_run_machine_code(bytes.fromhex('b814000000cd80c3'))}"


@escape()
def call_the_kernel_by_the_x32_numbers(decoys: Decoys) -> str:
    """Call the kernel by the numbers of the x32 variant, which a filter may have forgotten."""
    if not _X86:
        raise OSError("there is no other on this machine")
    return f"process {linux.syscall(0x4000_0000 | 39)}"


def _run_machine_code(code: bytes) -> int:
    sys.stdout.flush()
    page = mmap.mmap(
        -1,
        mmap.PAGESIZE,
        flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS,
        prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC,
    )
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return int(ctypes.CFUNCTYPE(ctypes.c_int)(address)())
