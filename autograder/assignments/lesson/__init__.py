"""Lessons with pytest checks: the course's own kind of assignment."""
