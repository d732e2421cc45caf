"""One student whose processes hold, each, less memory than one may: are they ended together?

What `doctor` tries beside the escapes of the sandbox, for the bound of a submission as a whole.
"""

from __future__ import annotations

from typing import Final

from autograder.outcomes import Outcome
from autograder.rpc.stopped import Stopped
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.escapes.watch import Attempt
from autograder.worker.trusted.workshop import Workshop

NAME: Final = "hold-memory-in-many-processes"
SENTENCE: Final = (
    "Hold more memory than a submission may, in processes that each stay below the limit."
)
_LIMIT_MB: Final = 64
_SECONDS: Final = 5.0

_HOLD: Final = """
import os, time
for _ in range(6):
    if os.fork() == 0:
        kept = bytearray(48 << 20)
        time.sleep(SECONDS)
        os._exit(0)
time.sleep(SECONDS - 1)
"""


def attempt(sandbox: Sandbox) -> Attempt:
    """Try it in a sandbox that starts.

    Where the kernel shows nothing of its memory (tier partial), that is known.
    """
    with (
        Workshop(sandbox, ProcessLimits(memory_mb=_LIMIT_MB), ()) as workshop,
        workshop.child(()) as child,
    ):
        try:
            child.run_cell("holds", _HOLD.replace("SECONDS", str(_SECONDS)), 2 * _SECONDS)
        except Stopped as stopped:
            return Attempt(
                NAME, SENTENCE, held=stopped.outcome == Outcome.MEMORY, detail=str(stopped)
            )
    known = sandbox.tier == "partial"
    return Attempt(NAME, SENTENCE, held=False, detail="nobody ended them", expected=known)
