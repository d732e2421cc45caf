"""Exceptions and warnings as data: a name that both ends know, and a text.

Nothing is built from a name beyond that.
"""

from __future__ import annotations

import builtins
import traceback
import warnings
from typing import Any, Final

import numpy as np

from autograder.rpc.codec.message import WireError

MAX_TEXT: Final = 4000
MAX_WARNINGS: Final = 20

_KINDS: Final[dict[str, type[Exception]]] = {
    name: kind
    for name, kind in vars(builtins).items()
    if isinstance(kind, type)
    and issubclass(kind, Exception)
    and not issubclass(kind, UnicodeError | BaseExceptionGroup)
} | {
    "UnicodeError": UnicodeError,
    "numpy.linalg.LinAlgError": np.linalg.LinAlgError,
    **{
        f"numpy.exceptions.{name}": kind
        for name, kind in vars(np.exceptions).items()
        if isinstance(kind, type) and issubclass(kind, Exception)
    },
}
_NAMES: Final = {
    kind: name for name, kind in _KINDS.items() if kind.__name__ == name.rpartition(".")[2]
}


class Raised:
    """An exception on its way across.

    (nearest known class, its text, where it was raised, number).
    """

    def __init__(
        self, error: BaseException, where: tuple[Any, ...] = (), number: int | None = None
    ) -> None:
        self.parts = (nearest_class(type(error)), text_of(error), where, number)


def nearest_class(kind: type[BaseException]) -> str:
    """Return the name of the nearest built-in or NumPy exception class that `kind` is."""
    for base in type.__dict__["__mro__"].__get__(kind):
        if id(base) in _NAMES_BY_ID and base is not Exception:
            return _NAMES_BY_ID[id(base)]
    return "Exception" if issubclass(kind, Exception) else "RuntimeError"


_NAMES_BY_ID: Final = {
    id(kind): name for kind, name in _NAMES.items()
}  # a metaclass may have an `__eq__` of its own


def text_of(error: BaseException) -> str:
    """Return the exception's text, cut to a bearable length."""
    try:
        text = (
            str(error.args[0]) if issubclass(type(error), KeyError) and error.args else str(error)
        )
    except BaseException as broken:  # noqa: BLE001 - the student's own __str__ may raise anything
        text = f"(its text cannot be shown: {type(broken).__name__})"
    text = str.__str__(text)[:MAX_TEXT]
    if not issubclass(type(error), Exception):
        text = f"the code raised {type(error).__name__}" + (f": {text}" if text else "")
    return text[:MAX_TEXT]


def make_exception(name: Any, text: Any) -> Exception:
    """Return the exception that was handed over as a class name and a text.

    Raises `WireError` for anything else.
    """
    if type(name) is not str or type(text) is not str:
        raise WireError("an exception of no known form")
    return _KINDS.get(name, Exception)(text[:MAX_TEXT])


def release_frames(error: BaseException) -> None:
    """Let go of the variables of all functions that `error`, and its causes, came through.

    A frame that holds its own exception is a reference cycle, and would keep what the student's
    code answered until garbage is collected. Frames that still run are left alone.
    """
    chain: list[BaseException | None] = [error]
    seen: set[int] = set()
    while chain:
        one = chain.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            traceback.clear_frames(one.__traceback__)
            one.__traceback__ = None
            chain += [one.__cause__, one.__context__]


def reissue(messages: Any, level: int) -> None:
    """Issue warnings of the other end again here: pairs of a class name and a text."""
    if type(messages) is not tuple or not all(map(_is_warning, messages)):
        raise WireError("warnings of no known form")
    for name, text in messages[:MAX_WARNINGS]:
        kind = _KINDS.get(name, UserWarning)
        warnings.warn(
            text[:MAX_TEXT],
            kind if issubclass(kind, Warning) else UserWarning,
            stacklevel=level + 1,
        )


def _is_warning(message: Any) -> bool:
    return (
        type(message) is tuple and len(message) == 2 and type(message[0]) is type(message[1]) is str
    )
