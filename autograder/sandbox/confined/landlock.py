"""Landlock: what of the disk, the network and other processes a confined process may still reach.

A ruleset is built once, in the warm process, and only put into force in each child. Older kernels
know fewer rights; each is asked for only where the kernel's ABI has it (kernel documentation,
userspace-api/landlock).
"""

import ctypes
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from autograder.sandbox import linux

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE = 1 << 4, 1 << 5
_MAKE_CHAR, _MAKE_DIR, _MAKE_REG, _MAKE_SOCK = 1 << 6, 1 << 7, 1 << 8, 1 << 9
_MAKE_FIFO, _MAKE_BLOCK, _MAKE_SYM = 1 << 10, 1 << 11, 1 << 12
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15

_READ = _EXECUTE | _READ_FILE | _READ_DIR
_SCRATCH = (
    _WRITE_FILE | _READ_FILE | _READ_DIR | _REMOVE_DIR | _REMOVE_FILE
    | _MAKE_DIR | _MAKE_REG | _MAKE_FIFO | _MAKE_SYM | _REFER | _TRUNCATE
)  # fmt: skip
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV

_ALL_NETWORK = 0b11  # bind and connect of TCP, from ABI 4
_ALL_SCOPES = 0b11  # abstract unix sockets and signals outside the domain, from ABI 6


def handled_rights(abi: int) -> int:
    """Return the file rights that this ABI controls, all of which are then denied."""
    known = {1: 13, 2: 14, 3: 15, 4: 15}.get(abi, 16)
    return (1 << known) - 1


def abi() -> int:
    """Return the kernel's Landlock ABI, 0 where there is none."""
    try:
        return linux.syscall(_CREATE, None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def build(
    *, abi: int, readable: Iterable[str], writable: Iterable[str], devices: Iterable[str]
) -> int:
    """Return the descriptor of a ruleset that allows these paths and nothing else.

    Paths that do not exist are left out; no others, and no TCP, no abstract socket and no signal
    outside the domain where the ABI can say so.
    """
    handled = handled_rights(abi)
    attributes = bytearray(handled.to_bytes(8, "little"))
    if abi >= 4:
        attributes += _ALL_NETWORK.to_bytes(8, "little")
    if abi >= 6:
        attributes += _ALL_SCOPES.to_bytes(8, "little")
    size = len(attributes)
    ruleset = linux.syscall(_CREATE, (ctypes.c_char * size).from_buffer(attributes), size, 0)
    os.set_inheritable(ruleset, False)
    for path in readable:
        _allow(ruleset, path, _READ & handled)
    for path in writable:
        _allow(ruleset, path, _SCRATCH & handled)
    for path in devices:
        _allow(ruleset, path, (_READ_FILE | _WRITE_FILE) & handled)
    return ruleset


def _allow(ruleset: int, path: str, rights: int) -> None:
    with suppress(FileNotFoundError):
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not Path(path).is_dir():
                rights &= _OF_A_FILE
            rule = bytearray(rights.to_bytes(8, "little") + descriptor.to_bytes(4, "little"))
            linux.syscall(
                _ADD, ruleset, _RULE_PATH_BENEATH, (ctypes.c_char * 12).from_buffer(rule), 0
            )
        finally:
            os.close(descriptor)


def put_in_force(ruleset: int) -> None:
    """Restrict this thread, and all that it starts, to the ruleset.

    Needs `no_new_privileges()` before.
    """
    linux.syscall(_RESTRICT, ruleset, 0)
