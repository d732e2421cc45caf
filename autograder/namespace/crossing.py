"""The crossing between a check and the student's code, the same from both ends.

Each end has a `Crossing`. It calls what lives at the other end with `request`, and answers the other end's calls with
`serve`; while one waits for an answer, the other may call back. What carries the bytes is `exchange`, a function from a
request to its answer: in one process it is the other end's `serve`, between processes a socket (`channel.py`).

    request = "Q" + parcel of [operation, target, arguments, keyword arguments, details]
    answer  = "A" + parcel of [status, what, details], with the changes the call made to its arguments

Objects that are not data stay where they are. Here they are known by number, and the other end holds a stand-in.
"""

from __future__ import annotations

import builtins
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from autograder.namespace.codec import Decoder, Encoder, Parcel, WireError, changed

REQUEST: Final = b"Q"
ANSWER: Final = b"A"
MAX_TEXT: Final = 4000

_EXCEPTIONS: Final[dict[str, type[Exception]]] = {
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
_EXCEPTION_NAMES: Final = {
    kind: name for name, kind in _EXCEPTIONS.items() if kind.__name__ == name.rpartition(".")[2]
}


class Crossing:
    """One end. `stand_in` makes what represents the other end's object here: (crossing, number, callable, label)."""

    def __init__(
        self,
        operate: Callable[[str, Any, Sequence[Any], dict[str, Any], Any], tuple[Any, Any]],
        stand_in: Callable[[Crossing, int, bool, str], Any],
        may_export: Callable[[Any], bool],
    ) -> None:
        self._operate = operate
        self._stand_in = stand_in
        self._may_export = may_export
        self._exported: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._imported: dict[int, Any] = {}
        self.exchange: Callable[[bytes], bytes] = _not_connected

    # -- objects that stay where they are

    def _export(self, value: Any) -> list[Any]:
        number = getattr(value, "__crossing_number__", None)
        if type(number) is int and self._imported.get(number) is value:
            return ["yours", number]
        if not self._may_export(value):
            raise TypeError(
                f"a value of type {type(value).__name__} is not data and cannot be handed to the student's code"
            )
        if id(value) not in self._numbers:
            self._numbers[id(value)] = len(self._exported)
            self._exported.append(value)
        label = getattr(value, "__name__", None) or type(value).__name__
        return ["mine", self._numbers[id(value)], callable(value), str(label)[:80]]

    def exported(self, number: Any) -> Any:
        if type(number) is not int or not 0 <= number < len(self._exported):
            raise WireError("an object that was never handed over")
        return self._exported[number]

    def _resolve(self, item: list[Any]) -> Any:
        if item[0] == "yours":
            return self.exported(item[1])
        if item[0] != "mine" or type(item[1]) is not int or type(item[3]) is not str:
            raise WireError("an item of no known form")
        if item[1] not in self._imported:
            self._imported[item[1]] = self._stand_in(self, item[1], bool(item[2]), item[3][:80])
        return self._imported[item[1]]

    # -- asking

    def request(
        self,
        operation: str,
        target: Any,
        args: Sequence[Any] = (),
        kwargs: dict[str, Any] | None = None,
        details: Any = None,
    ) -> tuple[Any, Any, Any]:
        """Ask the other end and return its (status, what, details); the caller's own objects are changed as there."""
        encoder = Encoder(self._export)
        values = [operation, target, tuple(args), tuple((kwargs or {}).items()), details]
        sent = encoder.finish([encoder.value(value) for value in values])
        answer = self.exchange(REQUEST + sent)
        if answer[:1] != ANSWER:
            raise WireError("an answer was expected")
        decoder = Decoder(answer[1:], self._resolve, back=encoder.parcel)
        values = decoder.values()
        decoder.apply_changes()
        if len(values) != 3 or type(values[0]) is not str:
            raise WireError("an answer of no known form")
        return values[0], values[1], values[2]

    # -- answering

    def serve(self, message: bytes) -> bytes:
        """Do what the other end asks and return the answer's bytes."""
        if message[:1] != REQUEST:
            raise WireError("a request was expected")
        decoder = Decoder(message[1:], self._resolve)
        operation, target, args, pairs, details = decoder.values()
        status, (what, more) = "ok", self._operate(operation, target, args, dict(pairs), details)
        if isinstance(what, Raised):
            status, what = "raised", what.parts
        try:
            return ANSWER + self._answer(decoder.parcel, status, what, more)
        except (WireError, TypeError, RecursionError) as error:
            parts = ("TypeError", f"what the function returned cannot be handed over: {error}", (), None)
            return ANSWER + self._answer(Parcel(), "raised", parts, more)

    def _answer(self, asked: Parcel, status: str, what: Any, more: Any) -> bytes:
        encoder = Encoder(self._export, back=asked)
        values = [encoder.value(value) for value in (status, what, more)]
        return encoder.finish(values, [encoder.change(index) for index in changed(asked)])


def _not_connected(message: bytes) -> bytes:
    raise WireError("this end of the crossing is not connected")


class Raised:
    """An exception on its way across: (nearest known class, its text, where it was raised, number)."""

    def __init__(self, error: BaseException, where: tuple[Any, ...] = (), number: int | None = None) -> None:
        self.parts = (nearest_class(type(error)), text_of(error), where, number)


def nearest_class(kind: type[BaseException]) -> str:
    """Return the name of the nearest built-in or NumPy exception class that `kind` is."""
    for base in kind.__mro__:
        if base in _EXCEPTION_NAMES and base is not Exception:
            return _EXCEPTION_NAMES[base]
    return "Exception" if issubclass(kind, Exception) else "RuntimeError"


def text_of(error: BaseException) -> str:
    """Return the exception's text, cut to a bearable length."""
    try:
        text = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    except Exception as broken:  # noqa: BLE001 - the student's own __str__ may raise anything
        text = f"(its text cannot be shown: {type(broken).__name__})"
    if not isinstance(error, Exception):
        text = f"the code raised {type(error).__name__}" + (f": {text}" if text else "")
    return text[:MAX_TEXT]


def make_exception(name: Any, text: Any) -> Exception:
    """Return the exception that was handed over as a class name and a text."""
    if type(name) is not str or type(text) is not str:
        raise WireError("an exception of no known form")
    return _EXCEPTIONS.get(name, Exception)(text[:MAX_TEXT])


def reissue(messages: Any, level: int) -> None:
    """Issue warnings of the other end again here: pairs of a class name and a text."""
    for name, text in messages:
        kind = _EXCEPTIONS.get(name, UserWarning)
        warnings.warn(
            str(text)[:MAX_TEXT], kind if issubclass(kind, Warning) else UserWarning, stacklevel=level + 1
        )
