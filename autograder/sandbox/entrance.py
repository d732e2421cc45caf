"""What a warm process does before anything else: closes its room and gives up what it needed for that."""

import os
import signal

from autograder.sandbox import linux
from autograder.sandbox.plan import VARIABLE, Plan

INODES = 16_384
"""How many files and folders a scratch holds at most."""


def enter() -> None:
    """Make this process the one that `plan` describes; called once, while it is small and has one thread."""
    plan = Plan.from_json(os.environ[VARIABLE])
    if plan.recipe == "root":
        linux.mount_tmpfs(plan.scratch, scratch_options(plan, 0o1777), SCRATCH_FLAGS)
        linux.keep_only_capabilities(linux.CAP_SETUID, linux.CAP_SETGID)
    else:
        linux.die_with_parent(signal.SIGKILL, int(os.environ.pop("AUTOGRADER_PARENT")))


SCRATCH_FLAGS = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


def scratch_options(plan: Plan, mode: int) -> str:
    """Return the mount options that bound a scratch."""
    return f"size={plan.limits.scratch_mb}m,nr_inodes={INODES},mode={mode:o}"
