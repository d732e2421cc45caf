"""Who does the work of a class: the same hand-ins in, the same verdicts out, in whatever order they finish."""

from autograder.engines.processes import Processes

__all__ = ["Processes"]
