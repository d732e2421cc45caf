"""Records into nbgrader's gradebook and its autograded notebooks, by one writer, in whole batches."""

from autograder.gradebook.book import Entry, Gradebook

__all__ = ["Entry", "Gradebook"]
