"""Records into nbgrader's gradebook and its autograded notebooks, by one writer, in whole batches."""

from autograder.gradebook.book import Gradebook
from autograder.gradebook.held import held_students
from autograder.gradebook.late import recount_penalties

__all__ = ["Gradebook", "held_students", "recount_penalties"]
