"""Who does the work of a class: the same hand-ins in, the same verdicts out, in whatever order they finish."""

from autograder.class_run.engines.processes import Processes

__all__ = ["Processes"]
