"""The name under which a course's `nbgrader_config.py` finds its settings."""

from autograder.nbgrader.config import configure

__all__ = ["configure"]
