"""The late penalty when nbgrader grades: the same as when `autograder` does."""

from __future__ import annotations

from pathlib import Path

from nbgrader.plugins import LateSubmissionPlugin

from autograder.course import find_course, load_course


class LatePenalty(LateSubmissionPlugin):  # type: ignore[misc]
    """nbgrader's plugin for late penalties, by the `late` of course.yml.

    Nbgrader calls it in the course's folder.
    """

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Return the points lost, or None when the course takes late work as it is."""
        late = load_course(find_course(Path.cwd())).late
        return None if late is None else late.penalty(score, total_seconds_late)
