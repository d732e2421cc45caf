"""The first steps of a warm process.

Closes its room and gives up what it needed for that.
"""

import os
import signal

from autograder.sandbox import linux
from autograder.sandbox.confined import private_views, reaper, sweeper
from autograder.sandbox.plan import VARIABLE, Plan


def enter() -> None:
    """Make this process the one that `plan` describes.

    Called once, while it is small and has one thread.
    """
    plan = Plan.from_json(os.environ[VARIABLE])
    parent = int(os.environ.pop("AUTOGRADER_PARENT"))
    if plan.recipe == "root":
        linux.mount_tmpfs(
            plan.scratch, private_views.scratch_options(plan, 0o1777), private_views.SCRATCH_FLAGS
        )
        kept = [plan.reading_capability] if plan.reading_capability else []
        linux.bound_capabilities(linux.CAP_SETUID, linux.CAP_SETGID, *kept)
        linux.keep_only_capabilities(linux.CAP_SETUID, linux.CAP_SETGID, *kept)
        sweeper.start_sweeper(plan)
    elif plan.recipe == "user":
        private_views.start_keeper(plan)
    else:
        reaper.start_undertaker(plan)
        sweeper.start_sweeper(plan)
        linux.die_with_parent(signal.SIGKILL, parent)
