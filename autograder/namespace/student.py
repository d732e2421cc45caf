"""The check's end of the crossing: what a check calls `student`.

    student.l2_norm(x)        calls the student's function: arguments and result cross as data
    student.LEARNING_RATE     the value of one of the student's names
    "l2_norm" in student      whether the name is defined

A name that is not defined raises `Missing`; no `except Exception` in a check swallows it. An exception of the student's
arrives as its nearest built-in class and stands in `raised`, so that the verdict can tell it from the check's own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from autograder.namespace.codec import WireError
from autograder.namespace.crossing import Crossing, Raised, make_exception, reissue


class Stopped(BaseException):
    """The student's code did not come to an end by itself; the check at hand ends with it. `outcome` says how."""

    def __init__(self, outcome: str, sentence: str) -> None:
        super().__init__(sentence)
        self.outcome = outcome


class Missing(Stopped):
    """The student's namespace has no such name."""

    def __init__(self, name: str) -> None:
        super().__init__("missing", f"`{name}` is not defined yet. Run the cell that defines it.")


class ForbiddenUse(Stopped):
    """The student's code called what the check forbids."""

    def __init__(self, uses: Sequence[str]) -> None:
        named = ", ".join(f"`{use}`" for use in uses)
        super().__init__("failed", f"Your code uses {named}, which this exercise asks you to do without.")


class StudentObject:
    """An object of the student's that is not data: it stays where it is and can be asked."""

    def __init__(self, link: StudentLink, number: int, label: str) -> None:
        self._link = link
        self.__crossing_number__ = number
        self._label = label

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # Python and NumPy look for protocols that the object has not promised
            raise AttributeError(name)
        return self._link.ask("attribute", self, (name,))

    def __getitem__(self, key: Any) -> Any:
        return self._link.ask("item", self, (key,))

    def __len__(self) -> int:
        return int(self._link.ask("length", self))

    def __iter__(self) -> Iterator[Any]:
        iterator = self._link.ask("iterate", self)
        while item := self._link.ask("next", iterator):
            yield item[0]

    def __repr__(self) -> str:
        return f"<your {self._label}>"


class StudentFunction(StudentObject):
    """A function of the student's that another one returned, or that stands under a name."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._link.ask("call", self, args, kwargs)


class Student:
    """What a check calls `student`: the student's names, and nothing else, so that none of them is hidden."""

    def __init__(self, link: StudentLink) -> None:
        self.__dict__["_Student__link"] = link

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # Python and pytest look for protocols
            raise AttributeError(name)
        return self.__link.lookup(name)

    def __contains__(self, name: str) -> bool:
        return name in self.__link.names()

    def __repr__(self) -> str:
        return "<the student's namespace>"


class StudentLink:
    """The check's end of the crossing. `connect` gives it the other end."""

    def __init__(self) -> None:
        self._crossing = Crossing(self._operate, self._stand_in, may_export=callable)
        self._callables: dict[str, bool] | None = None
        self._tokens: list[tuple[str, ...]] = []
        self._errors: list[BaseException] = []
        self._pending: BaseException | None = None
        self.raised: list[BaseException] = []
        self.arrived = 0

    @property
    def crossing(self) -> Crossing:
        return self._crossing

    def connect(self, exchange: Callable[[bytes], bytes]) -> None:
        """Use `exchange`, a function from a request's bytes to its answer's, to reach the student's end."""
        self._crossing.exchange = exchange
        self._callables = None

    def begin(self) -> None:
        """Forget what the last check left: its exceptions, and what it forbade."""
        self.raised, self._errors, self._tokens, self._pending, self.arrived = [], [], [], None, 0

    # -- what a check does with it

    def lookup(self, name: str) -> Any:
        """Return what stands under `name`: a function to call, or a value."""
        if self.names().get(name):

            def function(*args: Any, **kwargs: Any) -> Any:
                return self.ask("call", name, args, kwargs)

            function.__name__ = function.__qualname__ = name
            return function
        return self.ask("get", name)

    def source(self, name: str) -> str:
        """Return the text of the student's function `name`."""
        return str(self.ask("source", name))

    @contextlib.contextmanager
    def forbid(self, *tokens: str) -> Iterator[None]:
        """Fail the check when a call inside uses one of `tokens` (see forbid.py)."""
        self._tokens.append(tokens)
        try:
            yield
        finally:
            self._tokens.pop()

    @contextlib.contextmanager
    def replace(self, **names: Any) -> Iterator[None]:
        """Let the student's code see these values under these names inside."""
        self.ask("replace", None, (), names)
        try:
            yield
        finally:
            self.ask("restore", None)
            self._callables = None

    # -- the crossing

    def names(self) -> dict[str, bool]:
        """Return the names that the student's namespace holds, each with whether it can be called."""
        if self._callables is None:
            try:
                self._callables = dict(self.ask("names", None))
            except (TypeError, ValueError):
                raise WireError("names of no known form") from None
        return self._callables

    def ask(
        self, operation: str, target: Any, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """Ask the student's end, and raise here what was raised there."""
        tokens = tuple(token for group in self._tokens for token in group)
        try:
            status, what, details = self._crossing.request(operation, target, args, kwargs, tokens or None)
        except WireError as error:
            raise Stopped("crashed", f"The answer could not be read: {error}.") from None
        if self._pending is not None:
            pending, self._pending = self._pending, None
            raise pending
        if details is not None:
            self._read_details(details)
        if status == "raised":
            raise self._exception(what)
        if operation in ("get", "call", "item", "attribute", "next"):
            self.arrived += 1
        return what

    def _read_details(self, details: Any) -> None:
        match details:
            case ("missing", str(name)):
                raise Missing(name)
            case ("ran", tuple(issued), tuple(uses)):
                if uses:
                    raise ForbiddenUse([str(use)[:80] for use in uses])
                reissue(issued, level=4)
            case _:
                raise Stopped("crashed", "The answer could not be read.")

    def _exception(self, what: Any) -> BaseException:
        match what:
            case (name, text, tuple(where), number):
                if type(number) is int and 0 <= number < len(self._errors):
                    return self._errors[number]
                error = make_exception(name, text)
            case _:
                raise Stopped("crashed", "The answer could not be read.")
        if len(where) == 2 and type(where[0]) is int and type(where[1]) is str:
            error.add_note(f"in line {where[0]} of the cell: `{where[1][:200]}`")
        self.raised.append(error)
        return error

    # -- the check's own functions, called by the student's code

    def _operate(
        self, operation: str, target: Any, args: Sequence[Any], kwargs: dict[str, Any], details: Any
    ) -> tuple[Any, Any]:
        if operation != "call" or not callable(target) or type(target) in (str, StudentFunction):
            raise WireError("only a function that was handed over can be called")
        try:
            return target(*args, **kwargs), None
        except Exception as error:  # noqa: BLE001 - whatever the check's function raises goes to its caller
            if isinstance(error, AssertionError):
                self._pending = error
            self._errors.append(error)
            return Raised(error, (), len(self._errors) - 1), None

    def _stand_in(self, crossing: Crossing, number: int, is_callable: bool, label: str) -> StudentObject:
        return (StudentFunction if is_callable else StudentObject)(self, number, label)
