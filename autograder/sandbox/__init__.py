"""The isolation of students' code.

A warm process in a sealed room, whose children can do nothing but compute.

    sandbox = sandbox_for("require")          # finds out by real attempts what this machine gives
    process = sandbox.start(["-m", "autograder.worker.confined.zygote", str(fd)], pass_fds=(fd,))

What runs inside uses `autograder.sandbox.confined.confinement`. `doctor` shows the attempts and
what is missing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.sandbox.plan import ProcessLimits
    from autograder.sandbox.trusted.start import ONE_THREAD
    from autograder.sandbox.trusted.tiers import TIERS, Sandbox, sandbox_for

__all__ = ["ONE_THREAD", "TIERS", "ProcessLimits", "Sandbox", "sandbox_for"]

_HOMES = {
    "ONE_THREAD": "trusted.start",
    "TIERS": "trusted.tiers",
    "ProcessLimits": "plan",
    "Sandbox": "trusted.tiers",
    "sandbox_for": "trusted.tiers",
}


def __getattr__(name: str) -> Any:
    """Import when asked: the confined side starts here too, and must stay small."""
    if name not in _HOMES:
        raise AttributeError(f"module 'autograder.sandbox' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"autograder.sandbox.{_HOMES[name]}"), name)
