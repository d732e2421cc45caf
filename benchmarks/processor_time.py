"""Processor time of the whole machine: what runs in sandboxes ends with nobody of ours waiting for
it, and is in no process's account."""

from __future__ import annotations

import os
from pathlib import Path


def processor_time() -> float:
    """Return the seconds that the machine's processors have worked, from /proc/stat.

    Have nothing else at work meanwhile.
    """
    user, nice, system, _, _, interrupts, soft = (
        int(part) for part in Path("/proc/stat").read_text(encoding="ascii").split()[1:8]
    )
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")
