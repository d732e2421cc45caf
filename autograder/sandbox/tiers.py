"""Which isolation this machine gives: the tiers, found by trying."""

import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import IO

from autograder.errors import SandboxError, UsageError
from autograder.sandbox import bubblewrap, landlock
from autograder.sandbox.plan import ProcessLimits
from autograder.sandbox.start import start

TIERS = {"root": "full", "user": "full", "landlock": "partial", "none": "off"}


@dataclass(frozen=True)
class Sandbox:
    """One way of isolating, plain data: `tier` is what records say, `recipe` how it is done here."""

    tier: str
    recipe: str
    landlock: int = 0
    filter_name: str = ""

    def start(
        self,
        arguments: Sequence[str],
        *,
        pass_fds: Iterable[int] = (),
        limits: ProcessLimits | None = None,
        stderr: int | IO[bytes] | None = None,
    ) -> "subprocess.Popen[bytes]":
        """Start `python ARGUMENTS` (`-m MODULE …` or `-c CODE …`) inside, with only `pass_fds` and stderr.

        The interpreter has this one's installed modules and `autograder`, a minimal environment and nothing else of
        the disk. It ends when the thread that started it does.
        """
        return start(
            self.recipe,
            self.landlock,
            self.filter_name,
            arguments,
            pass_fds=pass_fds,
            limits=limits,
            stderr=stderr,
        )


def sandbox_for(wish: str) -> Sandbox:
    """Return the sandbox for "require", "best" or "off"."""
    if wish == "off":
        return Sandbox("off", "none")
    if wish not in ("require", "best"):
        raise UsageError(f"the sandbox can be require, best or off, not {wish!r}")
    if bubblewrap.executable() is None:
        raise SandboxError("bubblewrap is not installed: `sudo apt-get install bubblewrap` installs it")
    recipe = "root" if os.geteuid() == 0 else "user"
    return Sandbox("full", recipe, landlock.abi(), "namespaces")
