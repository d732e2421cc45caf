"""The boundary between a check and the student's code, the same from both ends.

Each end is an `Endpoint`: the grader's a `StudentClient`, the student's a `StudentServer`. It calls
what lives at the other end with `request`, and answers the other end's calls with `serve`; while
one waits for an answer, the other may call back. What carries the bytes is `transport`, a function
from a request to its answer: in one process it is the other end's `serve`, between processes a
socket (`channel.py`).

    request = "Q" + message of [operation, target, arguments, keyword arguments, details]
    answer  = "A" + message of [status, what, details], with what the call changed in its arguments

Objects that are not data stay where they are. Here they are known by number, and the other end
holds a stand-in.
"""

from __future__ import annotations

import types
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from autograder.rpc.codec import Decoder, Encoder, Message, Undo, WireError, changed
from autograder.rpc.exceptions import Raised

REQUEST: Final = b"Q"
ANSWER: Final = b"A"
MAX_NESTING: Final = 24

GONE: Final = object()  # stands for what was handed over once and has been forgotten


class NotData(TypeError):
    """A value that cannot cross, and no object that can be asked from the other side either."""


class Endpoint(ABC):
    """One end: what both have in common. What each makes of it is below "what an end decides".

    `transport` carries a request to the other end and brings its answer. `undo` takes what calls
    change, on the end that must have it back; `allowance` bounds what may arrive, None for no end.
    """

    def __init__(self, undo: Undo | None = None) -> None:
        self._undo = undo
        self._exported: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._next = 0
        self._imported: dict[int, Any] = {}
        self._imported_numbers: dict[int, int] = {}
        self._depth = 0
        self.allowance: int | None = None
        self.transport: Callable[[bytes], bytes] = _not_connected

    # -- what an end decides

    @abstractmethod
    def operate(
        self, operation: str, target: Any, args: Sequence[Any], kwargs: dict[str, Any], details: Any
    ) -> tuple[Any, Any]:
        """Do what the other end asks, and return the result (or `Raised`) and its details."""

    @abstractmethod
    def stand_in(self, number: int, is_callable: bool, label: str) -> Any:
        """Make what stands here for the other end's object of this number."""

    @abstractmethod
    def fault(self, error: Exception) -> Raised:
        """Return the answer when a result cannot cross."""

    def may_export(self, value: Any) -> bool:
        """Say whether the other end may hold a stand-in for `value`, which is no data."""
        return True

    def refer(self, value: Any) -> list[Any] | None:
        """Return how a stand-in without a number is named to the other end, None for others."""
        return None

    def resolve_name(self, item: list[Any]) -> Any:
        """Return what the other end refers to by something else than a number."""
        raise WireError("an item of no known form")

    def lent(self, generator: np.random.Generator) -> np.random.Generator:
        """Return the generator that is handed over in the place of another."""
        return generator

    # -- objects that stay where they are

    def forget(self) -> None:
        """Let go of what was handed over and what was received.

        Numbers are not given a second time.
        """
        for table in (self._exported, self._numbers, self._imported, self._imported_numbers):
            table.clear()

    def is_exported(self, value: Any) -> bool:
        """Say whether `value` is an object that this end handed over."""
        return id(value) in self._numbers

    def _export(self, value: Any) -> list[Any]:
        if id(value) in self._imported_numbers:
            return ["yours", self._imported_numbers[id(value)]]
        reference = self.refer(value)
        if reference is not None:
            return reference
        if not self.may_export(value):
            raise NotData(
                f"a value of type {type(value).__name__} is not data and cannot be handed to the "
                f"student's code"
            )
        if id(value) not in self._numbers:
            self._numbers[id(value)] = self._next
            self._exported[self._next] = value
            self._next += 1
        return ["mine", self._numbers[id(value)], callable(value), _label(value)]

    def _resolve(self, item: list[Any]) -> Any:
        match item:
            case ["yours", int(number)] if 0 <= number < self._next:
                return self._exported.get(number, GONE)
            case ["mine", int(number), bool(is_callable), str(label)]:
                if number not in self._imported:
                    made = self.stand_in(number, is_callable, label[:80])
                    self._imported[number] = made
                    self._imported_numbers[id(made)] = number
                return self._imported[number]
        return self.resolve_name(item)

    # -- asking

    def request(
        self,
        operation: str,
        target: Any,
        args: Sequence[Any] = (),
        kwargs: dict[str, Any] | None = None,
        details: Any = None,
    ) -> tuple[str, Any, Any]:
        """Ask the other end and return its (status, what, details).

        The caller's own objects are changed as there.

        Raises `NotData` for an argument that cannot cross, `ValueError` for one too large or too
        deep, and `WireError` for an answer that cannot be read.
        """
        encoder = Encoder(self._export, lent=self.lent)
        values = [operation, target, tuple(args), tuple((kwargs or {}).items()), details]
        try:
            sent = encoder.finish([encoder.value(value) for value in values], kind=REQUEST)
        except WireError as error:
            raise ValueError(str(error)) from None
        answer = self.transport(sent)
        if answer[:1] != ANSWER:
            raise WireError("an answer was expected")
        match self._read(answer, encoder.message)[0]:
            case [str(status), what, details]:
                return status, what, details
        raise WireError("an answer of no known form")

    def _read(self, message: bytes, back: Message | None = None) -> tuple[list[Any], Message]:
        decoder = Decoder(
            memoryview(message)[1:], self._resolve, back, remember=back is None, undo=self._undo
        )
        if self.allowance is not None:
            self.allowance -= decoder.cost
            if self.allowance < 0:
                raise WireError("more has been handed over than one check can hold")
        return decoder.values(), decoder.message

    # -- answering

    def serve(self, message: bytes) -> bytes:
        """Do what the other end asks and return the answer's bytes."""
        if message[:1] != REQUEST:
            raise WireError("a request was expected")
        if self._depth >= MAX_NESTING:
            too_deep = Raised(RecursionError("functions that call each other without end"))
            return self._answer(Message(), "raised", too_deep.parts, None)
        values, asked = self._read(message)
        match values:
            case [str(operation), target, tuple(args), tuple(pairs), details] if all(
                map(_is_keyword, pairs)
            ):
                kwargs = dict(pairs)
            case _:
                raise WireError("a request of no known form")
        self._depth += 1
        try:
            what, more = self.operate(operation, target, args, kwargs, details)
        finally:
            self._depth -= 1
        status, what = ("raised", what.parts) if type(what) is Raised else ("ok", what)
        try:
            return self._answer(asked, status, what, more)
        except Exception as error:  # noqa: BLE001 - what cannot cross is said to whoever asked; there must be an answer
            return self._answer(Message(), "raised", self.fault(error).parts, more)

    def _answer(self, asked: Message, status: str, what: Any, more: Any) -> bytes:
        encoder = Encoder(self._export, back=asked, lent=self.lent)
        values = [encoder.value(value) for value in (status, what, more)]
        return encoder.finish(
            values, [encoder.change(index) for index in changed(asked)], kind=ANSWER
        )


def _not_connected(message: bytes) -> bytes:
    raise WireError("this end of the boundary is not connected")


def _is_keyword(pair: Any) -> bool:
    return type(pair) is tuple and len(pair) == 2 and type(pair[0]) is str


def _label(value: Any) -> str:
    """Return what to call an object, without asking it.

    A class may answer `__name__` with anything.
    """
    kind = type(value)
    if kind is types.FunctionType or kind is types.BuiltinFunctionType:
        return str(value.__name__)[:80]
    kind = value if kind is type else kind
    return str(type.__dict__["__name__"].__get__(kind))[:80]
