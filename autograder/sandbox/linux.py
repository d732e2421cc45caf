"""The Linux system calls that Python has no name for, as functions that raise `OSError`.

Everything here is a thin call into the C library; what it is used for stands where it is used.
"""

import ctypes
import functools
import os

CLONE_NEWNS = 0x00020000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND = 32, 4096

CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
CAP_SETGID, CAP_SETUID, CAP_SETPCAP, CAP_SYS_ADMIN = 6, 7, 8, 21

_PR_SET_PDEATHSIG, _PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 1, 3, 4
_PR_SET_KEEPCAPS, _PR_SET_SECCOMP, _PR_CAPBSET_DROP = 8, 22, 24
_PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 36, 38
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522


@functools.cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> int:
    """Return `result`, or raise the `OSError` of a C call that returned -1."""
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, f"{what}: {os.strerror(error)}")
    return result


def syscall(number: int, *arguments: object) -> int:
    """Call the kernel directly. Integers are passed at full width; raises `OSError`."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return checked(_libc().syscall(ctypes.c_long(number), *wide), f"system call {number}")


def prctl(option: int, first: int = 0, second: object = 0, third: int = 0, fourth: int = 0) -> int:
    """`prctl(2)`."""
    middle = ctypes.c_ulong(second) if isinstance(second, int) else second
    result = _libc().prctl(
        option, ctypes.c_ulong(first), middle, ctypes.c_ulong(third), ctypes.c_ulong(fourth)
    )
    return checked(result, f"prctl {option}")


def unshare(flags: int) -> None:
    """Move this process (or, for `CLONE_NEWPID`, its next children) into new namespaces."""
    checked(_libc().unshare(flags), "unshare")


def setns(descriptor: int, kinds: int) -> None:
    """Join the namespaces of `kinds` that a namespace file or a pidfd stands for."""
    checked(_libc().setns(descriptor, kinds), "setns")


def mount_tmpfs(target: str, options: str, flags: int) -> None:
    """Mount a fresh tmpfs on `target`."""
    result = _libc().mount(
        b"tmpfs",
        target.encode(),
        b"tmpfs",
        ctypes.c_ulong(flags),
        ctypes.c_char_p(options.encode()),
    )
    checked(result, f"mount tmpfs on {target}")


def unmount(target: str) -> None:
    """Unmount what was mounted last on `target`."""
    checked(_libc().umount2(target.encode(), 0), f"unmount {target}")


def remount_read_only(target: str) -> None:
    """Make this mount of `target` read-only in the present mount namespace."""
    flags = MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV
    checked(
        _libc().mount(None, target.encode(), None, ctypes.c_ulong(flags), None), f"remount {target}"
    )


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def capabilities() -> int:
    """Return the bits of this thread's permitted capabilities."""
    header, sets = _Header(_CAPABILITY_VERSION_3, 0), (_Sets * 2)()
    checked(_libc().capget(ctypes.byref(header), sets), "capget")
    return int(sets[0].permitted) | int(sets[1].permitted) << 32


def bound_capabilities(*kept: int) -> None:
    """Have no program that is run gain a capability but `kept`; needs `CAP_SETPCAP`."""
    for number in range(64):
        if number in kept:
            continue
        try:
            prctl(_PR_CAPBSET_DROP, number)
        except OSError:  # past the kernel's last capability
            return


def keep_only_capabilities(*kept: int) -> None:
    """Give up every capability but `kept`. After `no_new_privileges` there is no way back."""
    prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    bits = sum(1 << number for number in kept)
    header, sets = _Header(_CAPABILITY_VERSION_3, 0), (_Sets * 2)()
    for half in (0, 1):
        sets[half].effective = sets[half].permitted = bits >> (32 * half) & 0xFFFFFFFF
    checked(_libc().capset(ctypes.byref(header), sets), "capset")


def keep_capabilities_over_setuid() -> None:
    """Let permitted capabilities outlive the next change away from user id 0."""
    prctl(_PR_SET_KEEPCAPS, 1)


def no_new_privileges() -> None:
    """Keep programs that are run from gaining rights by set-user-id bits or capabilities."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def set_dumpable(value: bool) -> None:
    """Close `/proc/<pid>` and ptrace to processes of the same user, and write no core."""
    prctl(_PR_SET_DUMPABLE, int(value))


def become_subreaper() -> None:
    """Orphaned descendants become children of this process instead of the system's init."""
    prctl(_PR_SET_CHILD_SUBREAPER, 1)


def die_with_parent(signal_number: int, parent: int) -> None:
    """Have the kernel send the signal when the parent dies.

    At once when it is no longer `parent`.
    """
    prctl(_PR_SET_PDEATHSIG, signal_number)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal_number)


class _FilterProgram(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


class SeccompFilter:
    """A compiled BPF program, 8 bytes an instruction, ready to be put before system calls."""

    def __init__(self, program: bytes) -> None:
        self._instructions = ctypes.create_string_buffer(program, len(program))
        self._program = _FilterProgram(len(program) // 8, ctypes.addressof(self._instructions))

    def put_in_force(self) -> None:
        """Filter every system call of this thread, and of all that it starts, from now on."""
        prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(self._program))


def close_range(first: int, last: int) -> None:
    """Close the descriptors `first` to `last`, both included."""
    syscall(436, first, last, 0)


def close_all_but(kept: list[int]) -> None:
    """Close every descriptor that is not in `kept`; 0, 1 and 2 become the null device instead."""
    null = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
    for standard in (0, 1, 2):
        if standard not in kept:
            os.dup2(null, standard)
    first = 3
    for descriptor in sorted(descriptor for descriptor in kept if descriptor > 2):
        if descriptor > first:
            close_range(first, descriptor - 1)
        first = descriptor + 1
    close_range(first, 0x7FFF_FFFF)


def machine() -> str:
    """Return "x86_64", "aarch64", or whatever else the kernel calls this machine."""
    return os.uname().machine
