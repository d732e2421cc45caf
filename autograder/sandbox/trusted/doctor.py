"""The examination of this machine that `autograder doctor` shows.

Every isolation that this machine might give, tried by real attempts to get out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from autograder.sandbox import linux
from autograder.sandbox.confined import landlock
from autograder.sandbox.escapes.watch import Attempt
from autograder.sandbox.seccomp import bpf
from autograder.sandbox.trusted import bubblewrap as bubblewrap_line
from autograder.sandbox.trusted import installation
from autograder.sandbox.trusted.remedies import NOT_FOUND, Remedy, remedy_for
from autograder.sandbox.trusted.tiers import Sandbox, Trial, candidates, trial

_RECIPES = {
    "root": "bubblewrap as root, a user id for each child",
    "user": "bubblewrap as an ordinary user, a room for each child",
    "landlock": "no namespaces: Landlock and a system call filter",
}


@dataclass(frozen=True)
class DoctorReport:
    """The findings of the examination.

    `tier` and `recipe` are what `grade --sandbox require` takes, both "" where it refuses; `trials`
    all that was tried, best first; `missing` what is not there, with the command that installs it.
    """

    tier: str
    recipe: str
    trials: tuple[Trial, ...]
    missing: tuple[Remedy, ...]
    landlock: int

    @property
    def grades(self) -> bool:
        """Say whether `grade --sandbox require` grades here."""
        return bool(self.tier)


def examine(
    further: Sequence[Callable[[Sandbox], Attempt]] = (),
    *,
    bubblewrap: bool = True,
    landlock_abi: int | None = None,
) -> DoctorReport:
    """Try every isolation that this machine might give. Takes some seconds.

    `further` are attempts that need more than a sandbox, such as whole submissions. The keywords
    are those of `tiers.candidates`: what other machines lack can be tried here. Raises
    `SandboxError` where Python itself is closed to this user.
    """
    installation.interpreter()
    tried = []
    for sandbox in candidates(bubblewrap=bubblewrap, landlock_abi=landlock_abi):
        found = trial(sandbox)
        if found.problem is None:
            found = replace(
                found, attempts=(*found.attempts, *(attempt(sandbox) for attempt in further))
            )
        tried.append(found)
    best = next((t.sandbox for t in tried if t.holds), None)
    missing = [t.problem for t in tried if t.problem is not None]
    if not bubblewrap or bubblewrap_line.executable() is None:
        missing.append(remedy_for(NOT_FOUND))
    abi = landlock.abi() if landlock_abi is None else min(landlock.abi(), landlock_abi)
    if abi == 0:
        missing.append(Remedy("the kernel has no Landlock, which comes with Linux 5.13", ""))
    if not bpf.program_file(linux.machine(), "bare").exists():
        missing.append(
            Remedy(f"there is no system call filter for this processor ({linux.machine()})")
        )
    return DoctorReport(
        tier=best.tier if best else "",
        recipe=best.recipe if best else "",
        trials=tuple(tried),
        missing=tuple(dict.fromkeys(missing)),
        landlock=abi,
    )


def render(report: DoctorReport) -> str:
    """Return the report as plain text."""
    lines = [_verdict(report), ""]
    for tried in report.trials:
        lines += [*_of_trial(tried), ""]
    for remedy in report.missing:
        lines.append(f"Missing: {remedy.sentence}.")
        if remedy.command:
            lines.append(f"    {remedy.command}")
    return "\n".join(lines).rstrip() + "\n"


def _verdict(report: DoctorReport) -> str:
    if report.grades:
        return f"Students' code is isolated here: tier {report.tier}, {_RECIPES[report.recipe]}."
    return (
        "Students' code cannot be isolated here: `grade` refuses, unless told `--sandbox "
        "best` or `--sandbox off`."
    )


def _of_trial(tried: Trial) -> list[str]:
    sandbox = tried.sandbox
    title = f"Tier {sandbox.tier}: {_RECIPES[sandbox.recipe]}"
    if tried.problem is not None:
        return [title, f"  does not start: {tried.problem.sentence}"]
    held = sum(a.held for a in tried.attempts)
    lines = [f"{title}: {held} of {len(tried.attempts)} attempts to get out were held"]
    for attempted in tried.attempts:
        mark = "held   " if attempted.held else ("known  " if attempted.expected else "ESCAPED")
        detail = f" ({attempted.detail})" if attempted.detail and not attempted.held else ""
        lines.append(f"  {mark}  {attempted.sentence}{detail}")
    return lines
