"""Auto-graded exercises in numerical Python.

In a notebook: `check("l2_norm")` says how an exercise stands, `check_gradient(f, gradient, at)`
whether a derivative is right, and `numerical_gradient(f, at)` measures one; `with
needs("l2_norm"):` stands above what uses an exercise. Everything else is behind the command
`autograder`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.gradcheck import GradientReport, check_gradient, numerical_gradient
    from autograder.student.needs import needs
    from autograder.student.notebook_check import CheckResult, check

__all__ = [
    "CheckResult",
    "GradientReport",
    "check",
    "check_gradient",
    "needs",
    "numerical_gradient",
]

_HOMES = {
    "CheckResult": "autograder.student.notebook_check",
    "GradientReport": "autograder.gradcheck",
    "check": "autograder.student.notebook_check",
    "check_gradient": "autograder.gradcheck",
    "needs": "autograder.student.needs",
    "numerical_gradient": "autograder.gradcheck",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for.

    Importing the package costs next to nothing.
    """
    if name not in _HOMES:
        raise AttributeError(f"module 'autograder' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
