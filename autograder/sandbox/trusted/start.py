"""Starts an interpreter inside a sandbox.

What it finds of the disk, its environment, its descriptors.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import IO, Final

from autograder.errors import SandboxError
from autograder.sandbox import linux
from autograder.sandbox.confined import identities
from autograder.sandbox.plan import VARIABLE, Plan, ProcessLimits
from autograder.sandbox.trusted import bubblewrap, installation
from autograder.sandbox.trusted.remedies import NOT_FOUND

_started = count()

ONE_THREAD: Final = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
"""For processes that share the cores.

A product of matrices in several threads waits for threads that do not run.
"""


def start(
    recipe: str,
    landlock: int,
    filter_name: str,
    arguments: Sequence[str],
    *,
    pass_fds: Iterable[int] = (),
    limits: ProcessLimits | None = None,
    stderr: int | IO[bytes] | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `python ARGUMENTS` as the recipe has it. See `Sandbox.start`."""
    readable = tuple(installation.readable_paths())
    room = None if recipe in ("user", "root") else _private_folder()
    fresh_ids = recipe in ("root", "landlock") and os.geteuid() == 0
    first_uid = identities.first_uid(os.getpid() * 4 + next(_started) % 4) if fresh_ids else 0
    plan = Plan(
        recipe=recipe,
        limits=limits or ProcessLimits(),
        scratch=f"{room}/work" if room else bubblewrap.SCRATCH,
        cache=f"{room}/cache" if room else bubblewrap.CACHE,
        readable=readable,
        landlock=landlock,
        filter_name=filter_name,
        first_uid=first_uid,
        uids=identities.UIDS if first_uid else 0,
        reading_capability=_reading_capability(readable, outside=room is not None)
        if fresh_ids
        else 0,
    )
    boot = str(installation.PACKAGE / "sandbox" / "confined" / "boot.py")
    line = [installation.interpreter(), "-P", "-s", "-S", boot, *arguments]
    if room is None:
        bwrap = bubblewrap.executable()
        if bwrap is None:
            raise SandboxError(
                f"{NOT_FOUND}: bubblewrap is not installed; `sudo apt-get install bubblewrap` "
                f"installs it"
            )
        line = bubblewrap.command(bwrap, plan, line)
    return subprocess.Popen(
        line,
        pass_fds=tuple(pass_fds),
        env=_environment(plan),
        cwd=room or "/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        start_new_session=True,
    )


def _environment(plan: Plan) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": plan.cache,
        "TMPDIR": plan.cache,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": f"{plan.cache}/matplotlib",
        **ONE_THREAD,
        "AUTOGRADER_MODULE_PATH": json.dumps(installation.module_path()),
        "AUTOGRADER_PARENT": str(os.getpid()),
        VARIABLE: plan.to_json(),
    }


def _reading_capability(readable: tuple[str, ...], *, outside: bool) -> int:
    """Return the capability for reading an installation closed to other users, or 0.

    Inside bubblewrap's view the folders above are open to all. What may be read is bounded by the
    view and by Landlock, not by this capability; opening by handle, which would go round both, is
    refused by the filter.
    """
    if not installation.closed_to_others(readable, with_parents=outside):
        return 0
    held = linux.capabilities()
    known = (linux.CAP_DAC_READ_SEARCH, linux.CAP_DAC_OVERRIDE)
    return next((number for number in known if held >> number & 1), 0)


def _private_folder() -> str:
    room = Path(tempfile.mkdtemp(prefix="autograder-"))
    room.chmod(0o711)
    (room / "work").mkdir()
    (room / "work").chmod(0o1777 if os.geteuid() == 0 else 0o700)
    (room / "cache").mkdir(mode=0o700)
    return str(room)
