"""The system calls that a student's process may make, in words.

Whatever is not named here is refused: with EPERM where the kernel of 2023 knew the call, with
ENOSYS where it is newer (so that the C library falls back to the older one). `bpf.py` compiles this
into the programs that are shipped in `filters/`; a test holds the two together.

There are three filters. `namespaces` is for tier full, where the process sees no file and no other
process that it could harm. `bare` is for tier partial, where it shares the disk and the process
table with everything else: what Landlock does not control (modes, times, attributes) is taken away
here. `bare-mute` is `bare` for kernels before 6.12, whose Landlock cannot yet confine signals: no
signal may be sent at all.
"""

from dataclasses import dataclass

FILTERS = ("namespaces", "bare", "bare-mute")

EPERM, ENOSYS, EOPNOTSUPP = 1, 38, 95

ALLOWED = """
read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile
copy_file_range
close dup dup2 dup3 pipe pipe2 fsync fdatasync ftruncate fallocate fadvise64 readahead flock umask
stat lstat fstat newfstatat statx statfs fstatfs access faccessat faccessat2 readlink readlinkat
getcwd chdir fchdir
getdents getdents64 mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2
link linkat symlink symlinkat
munmap mremap mprotect brk madvise msync pkey_mprotect pkey_alloc pkey_free
fork vfork execve execveat exit exit_group wait4 waitid
getpid getppid gettid getpgid getpgrp getsid getuid geteuid getgid getegid getresuid getresgid
getgroups
set_tid_address set_robust_list rseq arch_prctl capget
futex futex_waitv sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_getattr
sched_get_priority_max sched_get_priority_min sched_rr_get_interval getpriority ioprio_get
membarrier getcpu
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend sigaltstack
pause
restart_syscall signalfd signalfd4
alarm getitimer setitimer timer_create timer_settime timer_gettime timer_getoverrun timer_delete
timerfd_create timerfd_settime timerfd_gettime
time gettimeofday clock_gettime clock_getres clock_nanosleep nanosleep times
poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait
epoll_pwait2 eventfd eventfd2
recvfrom sendmsg recvmsg shutdown getsockname getpeername getsockopt
getrandom uname sysinfo getrusage getrlimit setrlimit pidfd_open
"""


@dataclass(frozen=True)
class Only:
    """Allowed where the argument (by position, low 32 bits) is one of `values`.

    Refused otherwise.
    """

    argument: int
    values: tuple[int, ...]
    mask: int = 0xFFFFFFFF


@dataclass(frozen=True)
class Never:
    """Refused where the argument, after the mask, is one of `values`; allowed otherwise."""

    argument: int
    values: tuple[int, ...]
    mask: int = 0xFFFFFFFF


@dataclass(frozen=True)
class NoneOf:
    """Refused where the argument has any of these bits; allowed otherwise."""

    argument: int
    bits: int


@dataclass(frozen=True)
class Null:
    """Allowed where the whole 64-bit argument is zero; refused otherwise."""

    argument: int


@dataclass(frozen=True)
class Answer:
    """Not carried out: answered with this error number (0: as if it had been done)."""

    error: int


@dataclass(frozen=True)
class Allow:
    """Carried out, whatever the arguments."""


Rule = Only | Never | NoneOf | Null | Answer | Allow

_NEW_NAMESPACES_OR_SIBLING = 0x7E02_0000 | 0x8000  # CLONE_NEW*, CLONE_PARENT
# F_SETOWN, F_SETSIG, F_SETOWN_EX, F_NOTIFY: ways to have the kernel send one
_FCNTL_SIGNALS = (8, 10, 15, 1026)
_F_SETPIPE_SZ = 1031
_CLONE_FILES, _CLONE_THREAD, _CLOSE_RANGE_UNSHARE = 0x400, 0x10000, 2
_TERMINAL_AND_FLAGS = (
    0x5401,
    0x5413,
    0x541B,
    0x5421,
    0x5450,
    0x5451,
)  # TCGETS TIOCGWINSZ FIONREAD FIONBIO FIO(N)CLEX
_MAP_SHARED, _MAP_ANONYMOUS = 0x01, 0x20
_SOCKET_TIMEOUTS = (20, 21, 66, 67)  # SO_RCVTIMEO, SO_SNDTIMEO, old and new
_O_ACCMODE_TRUNC = 0o1003
_O_RDONLY_TRUNC = 0o1000
# PR_GET_DUMPABLE, PR_{SET,GET}_NAME, PR_GET_SECCOMP, PR_CAPBSET_READ, timer slack, no_new_privs,
# huge pages, PR_SET_VMA (names of the C library's memory)
_PRCTL = (3, 15, 16, 21, 23, 29, 30, 38, 39, 41, 42, 0x53564D41)

CHECKED: dict[str, tuple[Rule, ...]] = {
    # A thread with descriptors of its own would have them where nobody looks.
    "clone": (
        NoneOf(0, _NEW_NAMESPACES_OR_SIBLING),
        Never(0, (_CLONE_THREAD,), mask=_CLONE_THREAD | _CLONE_FILES),
    ),
    "close_range": (NoneOf(2, _CLOSE_RANGE_UNSHARE),),
    # Their arguments lie in memory, where no filter can look; the C library falls back to `clone`
    # and `openat`.
    "clone3": (Answer(ENOSYS),),
    "openat2": (Answer(ENOSYS),),
    "ioctl": (Only(1, _TERMINAL_AND_FLAGS),),
    "fcntl": (Never(1, (*_FCNTL_SIGNALS, _F_SETPIPE_SZ)),),
    "prctl": (Only(0, _PRCTL),),
    "prlimit64": (Only(0, (0,)),),
    "personality": (Only(0, (0, 0xFFFFFFFF)),),
    "sched_setaffinity": (Only(0, (0,)),),
    # Memory that is shared without a file is kept by a single page that stays mapped, and nobody
    # can say by whom.
    "mmap": (Never(3, (_MAP_SHARED | _MAP_ANONYMOUS,), mask=_MAP_SHARED | _MAP_ANONYMOUS),),
    # Only streams: a datagram socket could be sent to any abstract address by `sendmsg`.
    "socketpair": (Only(0, (1,)), Only(1, (1,), mask=0xF)),
    # A socket keeps the buffers that it has: what is in them is the memory of no process.
    "setsockopt": (Only(1, (1,)), Only(2, _SOCKET_TIMEOUTS)),
    "sendto": (Null(4),),
    # All that a child starts stays in its process group, so that one signal ends it all.
    "setsid": (Answer(EPERM),),
    "setpgid": (Answer(EPERM),),
    **{
        name: (Answer(EOPNOTSUPP),)
        for name in [
            "getxattr",
            "lgetxattr",
            "fgetxattr",
            "listxattr",
            "llistxattr",
            "flistxattr",
            "setxattr",
            "lsetxattr",
            "fsetxattr",
            "removexattr",
            "lremovexattr",
            "fremovexattr",
        ]
    },
}
"""Calls that depend on their arguments, alike in all filters."""

_SIGNALS = ("kill", "tkill", "tgkill", "pidfd_send_signal")
_MODES = ("chmod", "fchmod", "fchmodat", "utime", "utimes", "futimesat", "utimensat")
_OPENS = {"open": 1, "openat": 2}

OF_FILTER: dict[str, dict[str, tuple[Rule, ...]]] = {
    "namespaces": {
        **dict.fromkeys((*_SIGNALS, *_MODES, *_OPENS, "truncate", "creat"), (Allow(),)),
    },
    "bare": {
        **dict.fromkeys(_SIGNALS, (Allow(),)),
        # Landlock does not see these; they would reach every file of the user. Copying a file still
        # "works".
        **dict.fromkeys(_MODES, (Answer(0),)),
        # Before ABI 3 Landlock lets a file that may be read be emptied.
        "truncate": (Answer(EPERM),),
        "creat": (Allow(),),
        **{
            name: (Never(at, (_O_RDONLY_TRUNC,), mask=_O_ACCMODE_TRUNC),)
            for name, at in _OPENS.items()
        },
    },
}
OF_FILTER["bare-mute"] = {
    **OF_FILTER["bare"],
    **dict.fromkeys(_SIGNALS, (Answer(EPERM),)),
    # To itself and its own group: how a program aborts.
    "kill": (Only(0, (0,)),),
}


def rules(filter_name: str) -> dict[str, tuple[Rule, ...]]:
    """Return the rules of one filter for every call that is named at all."""
    allowed: dict[str, tuple[Rule, ...]] = dict.fromkeys(ALLOWED.split(), (Allow(),))
    return {**allowed, **CHECKED, **OF_FILTER[filter_name]}
