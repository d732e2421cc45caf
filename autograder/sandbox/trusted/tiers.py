"""Find the isolation that this machine gives, by trying, best first.

"require" takes the first of full and partial from which no attempt of the self-test escapes, and
refuses where there is none. "best" takes the same, else whatever there is, which records call off.
"off" takes nothing. What is known to be open in tier partial (`Escape.remainder_of`) does not count
against it.
"""

import functools
import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import IO

from autograder.errors import SandboxError, UsageError
from autograder.sandbox import linux
from autograder.sandbox.confined import identities, landlock
from autograder.sandbox.escapes.catalogue import all_escapes
from autograder.sandbox.escapes.watch import Attempt, attempt
from autograder.sandbox.plan import ProcessLimits
from autograder.sandbox.seccomp import bpf
from autograder.sandbox.trusted import installation
from autograder.sandbox.trusted.remedies import NOT_FOUND, Remedy, remedy_for
from autograder.sandbox.trusted.start import start


@dataclass(frozen=True)
class Sandbox:
    """One way of isolating, plain data: `tier` is what records say, `recipe` how it is done here.

    `landlock` is the ABI that is relied on (0: none), `filter_name` the seccomp program ("": none).
    """

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
        """Start `python ARGUMENTS` (`-m MODULE …` or `-c CODE …`) in the sandbox.

        Only `pass_fds` and stderr are open there.

        The interpreter has this one's installed modules and `autograder`, a minimal environment and
        nothing else of the disk. It ends when the thread that started it does. Raises
        `SandboxError` when bubblewrap has gone.
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


OFF = Sandbox("off", "none")

TIERS = {"require": ("full", "partial"), "best": ("full", "partial", "off"), "off": ("off",)}
"""What `sandbox_for` may find on one machine or another."""


@dataclass(frozen=True)
class Trial:
    """The result of trying one sandbox.

    `problem` why it does not even start, and what mends that.
    """

    sandbox: Sandbox
    attempts: tuple[Attempt, ...] = ()
    problem: Remedy | None = None

    @property
    def holds(self) -> bool:
        """Say whether it starts and nothing escapes that should not."""
        return self.problem is None and all(a.held or a.expected for a in self.attempts)

    def shortcoming(self) -> str:
        """Return one sentence on why it does not hold."""
        if self.problem is not None:
            return f"{self.sandbox.tier} ({self.sandbox.recipe}): {self.problem.sentence}"
        escaped = [a.name for a in self.attempts if not (a.held or a.expected)]
        return f"{self.sandbox.tier} ({self.sandbox.recipe}): not held: {', '.join(escaped)}"


def candidates(*, bubblewrap: bool = True, landlock_abi: int | None = None) -> tuple[Sandbox, ...]:
    """Return the sandboxes worth trying here, best first.

    `bubblewrap=False` is as if it were not installed, `landlock_abi` as if the kernel's Landlock
    were no newer: so that what other machines give can be tried on this one.
    """
    abi = landlock.abi() if landlock_abi is None else min(landlock.abi(), landlock_abi)
    if not bpf.program_file(linux.machine(), "bare").exists():
        return ()
    root = os.geteuid() == 0
    recipes = ["root"] if root else []
    if (
        not identities.is_real_root()
    ):  # the processes of real root are not counted, so "user" could not hold
        recipes.append("user")
    found = [Sandbox("full", recipe, abi, "namespaces") for recipe in recipes if bubblewrap]
    if abi:
        # Root gives each child a user id of its own; else signals are confined by Landlock from ABI
        # 6, or not at all.
        found.append(
            Sandbox("partial", "landlock", abi, "bare" if root or abi >= 6 else "bare-mute")
        )
    return tuple(found)


def trial(sandbox: Sandbox, *, quick: bool = False) -> Trial:
    """Try to escape from `sandbox`, in every way or in those that are quick."""
    names = [name for name, escape in all_escapes().items() if escape.quick or not quick]
    try:
        return Trial(sandbox, attempt(sandbox, names))
    except SandboxError as error:
        return Trial(sandbox, problem=remedy_for(str(error)))


def sandbox_for(wish: str, *, bubblewrap: bool = True, landlock_abi: int | None = None) -> Sandbox:
    """Return the sandbox for "require", "best" or "off".

    What was found out is remembered in this process.

    The keywords are those of `candidates`. Raises `SandboxError`, with what is missing and what to
    do, where "require" finds nothing that holds or Python itself is closed to this user, and
    `UsageError` for any other wish.
    """
    if wish not in TIERS:
        raise UsageError(f"the sandbox can be require, best or off, not {wish!r}")
    installation.interpreter()
    if wish == "off":
        return OFF
    trials = _trials(bubblewrap, landlock_abi)
    for tried in trials:
        if tried.holds:
            return tried.sandbox
    if wish == "best":
        return next((replace(t.sandbox, tier="off") for t in trials if t.problem is None), OFF)
    raise SandboxError(_refusal(trials, bubblewrap))


def _refusal(trials: tuple[Trial, ...], bubblewrap: bool) -> str:
    if not bpf.program_file(linux.machine(), "bare").exists():
        return (
            f"students' code cannot be isolated on this kind of processor ({linux.machine()}): "
            "there is no system call filter for it. Grade on x86_64 or aarch64, or with "
            "`--sandbox best` on a machine that holds nothing else."
        )
    reasons = (
        "; ".join(t.shortcoming() for t in trials) or "there is neither bubblewrap nor Landlock"
    )
    problems = [t.problem for t in trials if t.problem is not None]
    mending = problems[0] if problems else remedy_for(NOT_FOUND if not bubblewrap else "")
    return (
        f"students' code cannot be isolated here ({reasons}). {mending.advice()} "
        "`autograder doctor` shows more; `--sandbox best` grades with what there is."
    )


@functools.cache
def _trials(bubblewrap: bool, landlock_abi: int | None) -> tuple[Trial, ...]:
    """Try the candidates until one holds."""
    done: list[Trial] = []
    for sandbox in candidates(bubblewrap=bubblewrap, landlock_abi=landlock_abi):
        done.append(trial(sandbox, quick=True))
        if done[-1].holds:
            break
    return tuple(done)
