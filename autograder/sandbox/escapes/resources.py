"""Attempts to use up the machine. The limits are those of `watch.LIMITS`."""

import os
from pathlib import Path

from autograder.sandbox.escapes.catalogue import Decoys, escape

_MANY = 400


@escape()
def fork_without_end(decoys: Decoys) -> str:
    """Start processes without end."""
    reader, writer = os.pipe()
    for _ in range(_MANY):
        if os.fork() == 0:
            os.close(writer)
            os.read(reader, 1)  # until the first process ends
            os._exit(0)
    return f"{_MANY} processes"


@escape()
def take_all_memory(decoys: Decoys) -> str:
    """Take more memory than allowed."""
    return f"{len(bytearray(400 << 20)) >> 20} MB"


@escape()
def write_a_huge_file(decoys: Decoys) -> str:
    """Write one file that is larger than allowed."""
    with Path("huge").open("wb") as file:
        for _ in range(6):
            file.write(bytes(1 << 20))
    return "6 MB"


@escape()
def open_countless_files(decoys: Decoys) -> str:
    """Open more files than allowed."""
    opened = [os.open("/dev/null", os.O_RDONLY) for _ in range(_MANY)]
    return f"{len(opened)} files"
