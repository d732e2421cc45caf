"""A bound on the address space of a process that runs other people's code or text.

Failing beats taking the machine.
"""

from __future__ import annotations

import resource
from pathlib import Path
from typing import Final

SPARE_MEMORY: Final = 3 * 2**30  # bytes that checks may take: a student's value can make one grow


def bound_address_space(spare: int) -> None:
    """Let this process grow by at most `spare` bytes from now on.

    A lower hard limit, if there is one, stays.

    Only the soft limit is set, since a process started from here sets its own. Does nothing without
    /proc.
    """
    usage = Path("/proc/self/statm")
    if not usage.exists():
        return
    size = int(usage.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = size + spare
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
