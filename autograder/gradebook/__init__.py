"""Records into nbgrader's gradebook and autograded notebooks, by one writer, in batches."""

from autograder.gradebook.book import Gradebook
from autograder.gradebook.entered import entered_students
from autograder.gradebook.late import recount_penalties

__all__ = ["Gradebook", "entered_students", "recount_penalties"]
