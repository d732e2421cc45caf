"""Why the check at hand ends before its own end.

No `except Exception` of a check's or a student's stops these.
"""

from __future__ import annotations

from collections.abc import Sequence

from autograder.outcomes import Outcome


class Stopped(BaseException):
    """The student's code did not come to an end by itself; the check at hand ends with it.

    `outcome` says how.
    """

    def __init__(self, outcome: Outcome, sentence: str) -> None:
        super().__init__(sentence)
        self.outcome = outcome


class Missing(Stopped):
    """The student's namespace has no such name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Outcome.MISSING, f"`{name}` is not defined yet. Run the cell that defines it."
        )


class ForbiddenUse(Stopped):
    """The student's code called what the check forbids."""

    def __init__(self, uses: Sequence[str]) -> None:
        named = ", ".join(f"`{use}`" for use in uses)
        super().__init__(
            Outcome.FAILED, f"Your code uses {named}, which this exercise asks you to do without."
        )
