"""The engines, which do the work of a class.

The same submissions in, the same verdicts out, in whatever order they finish.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from autograder.class_run.engines.processes import Processes
from autograder.notebooks.submissions import Submission
from autograder.records.graded import Graded

__all__ = ["Engine", "Processes"]


class Engine(Protocol):
    """Grading processes somewhere. A new engine is one more file in this folder."""

    def run(self, submissions: Iterator[Submission]) -> Iterator[tuple[Submission, Graded]]:
        """Yield each submission with its result as it finishes.

        Every one that is taken comes back.
        """

    def kill(self) -> None:
        """End what is at work, at once."""

    def close(self) -> None:
        """Let go of the processes."""
