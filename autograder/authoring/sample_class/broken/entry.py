"""An entry of the list of broken submissions.

A sentence that says what happened, and a function that does it.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from autograder.authoring.sample_class.draft import Draft

Break = Callable[[Draft, Random], None]


def entry_of(entries: list[tuple[str, Break]]) -> Callable[[Break], Break]:
    """Return the decorator that puts a function into the list.

    Its docstring is the entry's sentence.
    """

    def enter(function: Break) -> Break:
        assert function.__doc__ is not None
        entries.append((" ".join(function.__doc__.split()).rstrip("."), function))
        return function

    return enter
