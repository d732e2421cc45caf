"""Two students after each other in one workshop.

Does the second find anything of the first in its own memory?

What `doctor` tries beside the escapes of the sandbox. Both take the way of a submission: a child
each, made by the same warm process. The first has files, a cell and output that hold a secret; the
second reads all the memory that it has.
"""

from __future__ import annotations

import re
import secrets
from typing import Final

from autograder.rpc.stopped import Stopped
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.escapes.watch import Attempt
from autograder.worker.trusted.workshop import Workshop

NAME: Final = "find-the-files-of-an-earlier-student"
SENTENCE: Final = (
    "Find the files of a student who was graded before, in the memory that a child starts with."
)
_SECONDS: Final = 60.0
_FOUND: Final = re.compile(r"ada-(\w+)-([0-9a-f]{32})")

_FIRST: Final = """
import os
typed = "ada-typed-TOKEN"
print("ada-printed-TOKEN")
for number in range(300):
    with open(f"{number}-ada-left-TOKEN.txt", "w") as file:
        file.write("ada-stored-TOKEN")
"""

SCAN: Final = r"""
import contextlib, ctypes, mmap, os, re
import numpy as np

PAGE, GAP = mmap.PAGESIZE, 2**25
libc = ctypes.CDLL(None, use_errno=True)
libc.write.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t)
libc.sbrk.restype = ctypes.c_void_p
# The pattern does not match its own text, so that what is found is not what looks for it.
pattern, found = re.compile(rb"ada[-](\w+)[-][0-9a-f]{32}"), set()
reader, writer = os.pipe()

def page(address):
    "Return a page of this process; None where there is none, since the kernel refuses it."
    return os.read(reader, PAGE) if libc.write(writer, address, PAGE) == PAGE else None

def search(addresses):
    "Search page after page, until none has been there for a while."
    before, missing = b"", 0
    for address in addresses:
        if address in seen:
            break
        data = page(address)
        if data is None:
            before, missing = b"", missing + PAGE
            if missing > GAP:
                break
            continue
        missing = 0
        seen.add(address)
        found.update(match[0].decode() for match in pattern.finditer(before + data))
        before = data[-64:]

seen = set()
ranges = []
with contextlib.suppress(OSError):
    with open("/proc/self/maps") as maps:
        ranges = [[int(end, 16) for end in line.split()[0].split("-")] for line in maps]
if ranges:
    for start, end in ranges:
        search(range(start, min(end, 2**47), PAGE))
else:
    kept = [np.empty(size, dtype=np.uint8) for size in (100, 5_000, 100_000, 10_000_000)]
    code = ctypes.cast(libc.write, ctypes.c_void_p).value
    starts = [id(kept), id(os), id(ctypes), id("x"), libc.sbrk(0), code]
    starts += [array.ctypes.data for array in kept]
    for start in starts:
        start -= start % PAGE
        search(range(start, 2**47, PAGE))
        search(range(start - PAGE, 0, -PAGE))
print(len(seen), *sorted(found))
"""


def attempt(sandbox: Sandbox) -> Attempt:
    """Try it in a sandbox that starts."""
    token = secrets.token_hex(16)
    files = [
        (f"ada-named-{token}-{size}.txt", f"ada-handed_in-{token}\n".encode() * size)
        for size in (1, 30, 30_000)
    ]
    with Workshop(sandbox, ProcessLimits(), ()) as workshop:
        with workshop.child((), files) as first:
            first.run_cell("first", _FIRST.replace("TOKEN", token), _SECONDS)
            first.snapshot().close()
        with workshop.child(()) as second:
            try:
                result = second.run_cell("second", SCAN, _SECONDS)
            except Stopped as stopped:
                return Attempt(NAME, SENTENCE, held=False, detail=f"the search {stopped}")
    assert result is not None
    if result.status != "ran":
        return Attempt(NAME, SENTENCE, held=False, detail=f"the search ended with {result.error}")
    kinds = sorted({kind for kind, found in _FOUND.findall(result.output) if found == token})
    return Attempt(NAME, SENTENCE, held=not kinds, detail=", ".join(kinds) or result.output.strip())
