"""The warm process of the self-test: forks a confined child for each attempt, and says how it went.

    python -m autograder.sandbox.escapes.run FD BAIT NAME...        (inside a sandbox)

On FD it writes a line of JSON for each name: name, held, detail.
"""

import ctypes
import dataclasses
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

from autograder.sandbox.confined.confinement import NOT_CONFINED, Confinement
from autograder.sandbox.escapes.catalogue import Decoys, Escape, all_escapes

_PATIENCE = 5.0
_hits = 0
"""How many signals have reached this process."""


def main() -> None:
    """Try what the command line names."""
    report, decoys_text, *names = sys.argv[1:]
    memory = ctypes.create_string_buffer(b"the warm process's memory")
    confinement = Confinement.from_environment()
    decoys = dataclasses.replace(
        Decoys.from_json(decoys_text),
        warm_process=os.getpid(),
        address=ctypes.addressof(memory),
        cache=confinement.plan.cache,
    )
    signal.signal(signal.SIGUSR1, _count)
    confinement.prepare()
    known = all_escapes()
    with os.fdopen(int(report), "w", encoding="utf-8") as out:
        for name in names:
            held, detail = _try(confinement, known[name], decoys)
            print(json.dumps({"name": name, "held": held, "detail": detail}), file=out, flush=True)


def _count(number: int, frame: FrameType | None) -> None:
    global _hits
    _hits += 1


def _try(confinement: Confinement, escape: Escape, decoys: Decoys) -> tuple[bool, str]:
    before = _hits
    held, detail, reader = _child_says(confinement, lambda: _report(escape, decoys))
    confinement.sweep()
    left = _is_open(reader)
    os.close(reader)
    if _hits > before:
        return False, "the signal arrived"
    if left:
        return False, "a process is still running"
    if escape.after and held:
        held, detail, reader = _child_says(confinement, _look_round)
        confinement.sweep()
        os.close(reader)
    return held, detail


def _child_says(
    confinement: Confinement, look: Callable[[], tuple[bool, str]]
) -> tuple[bool, str, int]:
    """Run `look` in a confined child; return what it says, and the end of a pipe that it held."""
    reader, writer = os.pipe()
    child = confinement.fork(
        lambda: os.write(writer, json.dumps(look()).encode() + b"\n"), keep_fds=[writer]
    )
    os.close(writer)
    said = b""
    deadline = time.monotonic() + _PATIENCE
    while (
        not said.endswith(b"\n")
        and select.select([reader], [], [], max(0, deadline - time.monotonic()))[0]
    ):
        part = os.read(reader, 65536)
        if not part:
            break
        said += part
    if not said:
        child.kill()
    status = child.wait()
    if status == NOT_CONFINED:
        return False, "the child could not be confined", reader
    if said:
        held, detail = json.loads(said)
        return held, detail, reader
    return True, f"ended with status {status}", reader


def _report(escape: Escape, decoys: Decoys) -> tuple[bool, str]:
    try:
        got = escape.attempt(decoys)
    except (OSError, MemoryError, ValueError) as error:
        return True, f"{type(error).__name__}: {error}"
    return not got, got


def _look_round() -> tuple[bool, str]:
    """In a second child: return what the first one left."""
    found = os.listdir(".")  # noqa: PTH208 - as little code as can be between us and the kernel
    return not found, ", ".join(found)


def _is_open(reader: int) -> bool:
    """Return whether any process still holds the other end after all should have ended."""
    deadline = time.monotonic() + 0.3
    while select.select([reader], [], [], max(0, deadline - time.monotonic()))[0]:
        if not os.read(reader, 65536):
            return False
    return True


if __name__ == "__main__":
    main()
