"""One core for each grading process and the sandboxed processes that it starts.

The two take turns, hundreds of times a submission, and a turn between two cores costs five times as
much as on one. So a grading process takes a core that no other has, of whatever run on this
machine, and keeps to it. Where none is left, the system places it.
"""

from __future__ import annotations

import os
import socket

_claim: socket.socket | None = None  # for as long as the process lives


def pin_to_core(name: str = "autograder-core") -> None:
    """Claim a core for this process and all that it starts, against others of this name."""
    global _claim
    for core in sorted(os.sched_getaffinity(0)):
        claim = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            claim.bind(f"\0{name}-{core}")  # a name without a file: it goes with the process
        except OSError:
            claim.close()
            continue
        _claim = claim
        os.sched_setaffinity(0, {core})
        return
