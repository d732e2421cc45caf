"""A student's namespace in the same process as the checks.

In the notebook, in `pytest`, in `autograder check`.

Between processes each side has settings of its own; here they would share NumPy's. So `link_beside`
changes over at each endpoint: inside a call the student's settings hold (`np.set_printoptions`,
`np.seterr`), in the check NumPy's own. That keeps what a check computes, and the sentence that it
ends with, the same as where the two are apart.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from autograder.rpc.forbid.detect import Guard, resolve
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.student_end import StudentServer

_PRINTING: Final[dict[str, Any]] = {
    "edgeitems": 3,
    "floatmode": "maxprec",
    "formatter": None,
    "infstr": "inf",
    "legacy": False,
    "linewidth": 75,
    "nanstr": "nan",
    "precision": 8,
    "sign": "-",
    "suppress": False,
    "threshold": 1000,
}
_ERRORS: Final[dict[str, Any]] = {
    "divide": "warn",
    "invalid": "warn",
    "over": "warn",
    "under": "ignore",
}


def link_in_process(names: dict[str, object]) -> StudentClient:
    """Return the link to a namespace in this process.

    Values still cross as data, as they do between processes.
    """
    link, server = StudentClient(), StudentServer(names)
    link.connect(server.serve)
    server.transport = link.serve
    return link


@contextlib.contextmanager
def link_beside(names: dict[str, Any]) -> Iterator[StudentClient]:
    """Give the link to the namespace `names` in this process.

    Meanwhile NumPy's settings are those of checks.
    """
    turns = _Turns()
    link, server = StudentClient(), StudentServer(names)
    link.connect(lambda message: turns.change_over(server.serve, message))
    server.transport = lambda message: turns.change_over(link.serve, message)
    with turns.other():
        yield link


class _Turns:
    """NumPy's settings of the side whose turn it is not."""

    def __init__(self) -> None:
        self._waiting: tuple[dict[str, Any], dict[str, Any]] = (_PRINTING, _ERRORS)

    @contextlib.contextmanager
    def other(self) -> Iterator[None]:
        """Let the other side have its settings inside."""
        self._swap()
        try:
            yield
        finally:
            self._swap()

    def change_over(self, serve: Callable[[bytes], bytes], message: bytes) -> bytes:
        with self.other():
            return serve(message)

    def _swap(self) -> None:
        printing: Any = np.get_printoptions()
        errors: Any = np.geterr()
        np.set_printoptions(**self._waiting[0])
        np.seterr(**self._waiting[1])
        self._waiting = (printing, errors)


def guard_aliases(names: dict[str, Any], tokens: frozenset[str]) -> None:
    """Guard names that were imported before the guards stood (`from numpy import dot`)."""
    guards = _guards(tokens)
    for name, value in list(names.items()):
        if id(value) in guards:
            names[name] = guards[id(value)]


@functools.lru_cache(maxsize=8)
def _guards(tokens: frozenset[str]) -> dict[int, Guard]:
    """Return the guards that stand for the forbidden functions, by the functions' identity."""
    found = (value for token in tokens for value in resolve(token).values())
    return {id(vars(guard)["__wrapped__"]): guard for guard in found if isinstance(guard, Guard)}
