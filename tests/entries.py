"""Graded submissions of assignments that have one notebook, for tests of the gradebook."""

from autograder.records.graded import Graded, GradedNotebook


def entry(record, notebook=None, submitted=None, outputs=None, doubtful=frozenset()) -> Graded:
    notebooks = (
        {} if notebook is None else {record.assignment: GradedNotebook(notebook, outputs or {})}
    )
    return Graded(
        record, notebooks, submitted, frozenset((record.assignment, name) for name in doubtful)
    )
