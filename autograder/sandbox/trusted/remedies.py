"""Find what keeps bubblewrap from working on a machine, and the command that mends it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

NOT_FOUND = "bwrap: not found"
"""What is said where bubblewrap is not installed."""

_SETTINGS = Path("/proc/sys")

_APPARMOR_PROFILE = """\
printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\n'\
'profile bwrap /usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' \
| sudo tee /etc/apparmor.d/bwrap && sudo systemctl reload apparmor"""


@dataclass(frozen=True)
class Remedy:
    """A fault, without a full stop, and the command that mends it ("" if none is known)."""

    sentence: str
    command: str = ""

    def advice(self) -> str:
        """Return what to do as a sentence, or nothing."""
        return f"To mend it: `{self.command}`." if self.command else ""


def remedy_for(said: str, *, settings: Path = _SETTINGS) -> Remedy:
    """Return what to do where the sandbox did not start and `said` is what it wrote.

    `settings` is the folder of the kernel's settings.
    """
    if shutil.which("bwrap") is None or NOT_FOUND in said:
        return Remedy("bubblewrap is not installed", "sudo apt-get install bubblewrap")
    if _setting(settings, "kernel/apparmor_restrict_unprivileged_userns") == "1":
        return Remedy("AppArmor keeps bubblewrap from making user namespaces", _APPARMOR_PROFILE)
    if _setting(settings, "kernel/unprivileged_userns_clone") == "0":
        return Remedy(
            "the kernel keeps ordinary users from making user namespaces",
            "sudo sysctl -w kernel.unprivileged_userns_clone=1",
        )
    if _setting(settings, "user/max_user_namespaces") == "0":
        return Remedy(
            "the kernel allows no user namespaces", "sudo sysctl -w user.max_user_namespaces=10000"
        )
    if "Operation not permitted" in said or "Permission denied" in said:
        return Remedy(
            f"bubblewrap may not make namespaces, as in most containers ({_last_line(said)})",
            "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined …",
        )
    return Remedy(f"the sandbox does not start ({_last_line(said)})")


def _setting(settings: Path, name: str) -> str:
    file = settings / name
    return file.read_text(encoding="ascii").strip() if file.exists() else ""


def _last_line(said: str) -> str:
    return said.strip().splitlines()[-1] if said.strip() else "it said nothing"
