"""For a lesson's cells that use what the student writes.

A sentence, where that is not there yet or does not go on.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def needs(*exercises: str) -> Iterator[None]:
    """Run what stands below with these functions of the student's, and say if they stop it.

    `with needs("descend"):` prints "Not yet: this needs your descend." while `descend` is not
    written, and what it raised where it is wrong, instead of a traceback that ends "Run All Cells".
    A picture that was begun is thrown away.

    >>> with needs("slope", "descend"):
    ...     raise NotImplementedError
    Not yet: this needs your slope and descend.
    >>> with needs("descend"):
    ...     [1, 2][2]
    This needs your descend. With yours it stops: IndexError: list index out of range. What does its
    check say?
    """
    *others, last = exercises
    names = f"{', '.join(others)} and {last}" if others else last
    try:
        yield
    except NotImplementedError:
        _throw_pictures_away()
        print(f"Not yet: this needs your {names}.")
    except Exception as error:  # noqa: BLE001 - whatever a wrong answer raises, or makes the lesson's own lines raise
        _throw_pictures_away()
        text = f"{type(error).__name__}: {error}".rstrip(".: ")
        question = "What do their checks say?" if others else "What does its check say?"
        print(f"This needs your {names}. With yours it stops: {text}. {question}")


def _throw_pictures_away() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")
