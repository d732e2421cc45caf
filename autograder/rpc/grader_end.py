"""The check's end of the boundary: what a check calls `student`.

    student.l2_norm(x)        calls the student's function: arguments and result cross as data
    student.LEARNING_RATE     the value of one of the student's names
    "l2_norm" in student      whether the name is defined

A name that is not defined raises `Missing`; no `except Exception` in a check swallows it. An
exception of the student's arrives as its nearest built-in class and stands in `raised`, so that the
verdict can tell it from the check's own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from autograder.outcomes import Outcome
from autograder.rpc.callbacks import declared_call
from autograder.rpc.codec import MAX_MESSAGE_BYTES, Undo, WireError
from autograder.rpc.codec.generators import bit_generator
from autograder.rpc.endpoint import GONE, Endpoint
from autograder.rpc.exceptions import Raised, make_exception, reissue, release_frames
from autograder.rpc.proxies import NO_ANSWER, StudentFunction, StudentObject, expected
from autograder.rpc.stopped import ForbiddenUse, Missing, Stopped

__all__ = [
    "ForbiddenUse",
    "Missing",
    "Stopped",
    "Student",
    "StudentClient",
    "StudentFunction",
    "StudentObject",
]

MAX_ARRIVING: Final = 8 * MAX_MESSAGE_BYTES  # in one check, all calls together
_MAX_NAMED: Final = 80
_MOST_LINES: Final = 10**7
_MAX_SOURCE: Final = 2**20


class Student:
    """The student's names, as a check sees them.

    The student's names, and nothing else, so that none of them is hidden.
    """

    def __init__(self, link: StudentClient) -> None:
        self.__dict__["_Student__link"] = link

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # Python and pytest look for protocols
            raise AttributeError(name)
        return self.__link.lookup(name)

    def __setattr__(self, name: str, value: Any) -> None:
        raise TypeError(f"a check sets no name of the student's; write `with replace({name}=…):`")

    def __contains__(self, name: str) -> bool:
        return name in self.__link.names(name)

    def __repr__(self) -> str:
        return "<the student's namespace>"


class StudentClient(Endpoint):
    """The check's end of the boundary. `connect` gives it the other end.

    `raised` are the exceptions of the student's that arrived during the case at hand. `arrived`
    counts all that did in the check, and `asked` says whether anything was sent to the student's
    end at all. Where nobody but the checks runs the student's code, the namespace is `steady`: a
    name that stood for a function is not asked for again at the next check, and those that `steady`
    lists are all asked for at once.
    """

    def __init__(self, *, steady: Iterable[str] | None = None) -> None:
        self._steady = steady is not None
        self._unasked = frozenset(steady or ())
        self._functions: dict[str, StudentFunction] = {}
        self.raised: list[BaseException] = []
        self._errors: list[BaseException] = []
        self._changes = Undo()
        super().__init__(self._changes)
        self.begin_check()
        self.begin()

    def connect(self, transport: Callable[[bytes], bytes]) -> None:
        """Reach the student's end by `transport`, a function from request to answer bytes."""

        def ask(message: bytes) -> bytes:
            self.asked = True
            return transport(message)

        self.transport = ask
        self._functions.clear()

    def begin_check(self) -> None:
        """Begin a check that has asked for nothing yet.

        Its cases follow, and one may stand on another's answers.
        """
        self.asked = False
        self.arrived = 0

    def begin(self) -> None:
        """Begin a case with nothing left of the one before.

        Neither its exceptions nor what it forbade.
        """
        self.end()
        self.allowance = MAX_ARRIVING

    def end(self) -> None:
        """End a check: keep nothing that the student's code answered.

        Objects of the check file's that it changed in place get their content back.
        """
        for error in [*self.raised, *self._errors]:
            release_frames(error)
        self.raised = []
        self._places: dict[int, str] = {}
        self._errors = []
        self._tokens: list[tuple[str, ...]] = []
        self._pending: BaseException | None = None
        self._calls: dict[int, Callable[..., Any]] = {}  # of what was handed over, by its id
        self._lent: dict[int, tuple[np.random.Generator, np.random.Generator | None]] = {}
        if not self._steady:
            self._functions.clear()
        self.forget()
        self._changes.give_back()

    @property
    def received(self) -> int:
        """About how many bytes the student's end has sent during the check at hand."""
        return MAX_ARRIVING - (self.allowance or 0)

    def lend(self, generator: np.random.Generator) -> None:
        """Lend the student's code one child of this generator during the check at hand.

        Never the generator itself.

        The child is made when it is first handed over, and goes on from call to call. What the
        check draws by itself stays out of the student's reach.
        """
        self._lent[id(bit_generator(generator))] = generator, None

    def lent(self, generator: np.random.Generator) -> np.random.Generator:
        """Return what is handed over in the place of a generator.

        Its child where it was lent, else itself.
        """
        number = id(bit_generator(generator))
        if number not in self._lent:
            return generator
        parent, child = self._lent[number]
        if child is None:
            (child,) = parent.spawn(1)
            self._lent[number] = parent, child
        return child

    # -- what a check does with it

    def lookup(self, name: str) -> Any:
        """Return what stands under `name`: a function to call, or a value."""
        if name not in self._functions:
            asked, self._unasked = self._unasked | {name}, frozenset()
            for known, is_callable in self.names(*asked).items():
                if is_callable and known in asked:
                    self._functions[known] = StudentFunction(self, known, known)
            if name not in self._functions:
                return self.ask("get", name)
        return self._functions[name]

    def names(self, *names: str) -> dict[str, bool]:
        """Return those of `names` that the namespace holds, and whether each can be called."""
        answer = self.ask("names", None, names)
        if type(answer) is not tuple or not all(map(_is_name, answer)):
            raise Stopped(Outcome.CRASHED, f"{NO_ANSWER}.")
        return dict(answer)

    def source(self, name: str) -> str:
        """Return the text of the student's function `name`."""
        text = str(expected(self.ask("source", name), str))
        if len(text) > _MAX_SOURCE:
            raise Stopped(Outcome.CRASHED, f"{NO_ANSWER}: it is too long.")
        return text

    @contextlib.contextmanager
    def forbid(self, *tokens: str) -> Iterator[None]:
        """Fail the check when a call inside uses one of `tokens` (see forbid/detect.py)."""
        self._tokens.append(tokens)
        try:
            yield
        finally:
            self._tokens.pop()

    @contextlib.contextmanager
    def replace(self, **names: Any) -> Iterator[None]:
        """Let the student's code see these values under these names inside."""
        self.ask("replace", None, (), names)
        self._functions.clear()
        try:
            yield
        finally:
            self.ask("restore", None)
            self._functions.clear()

    # -- the boundary

    def ask(
        self,
        operation: str,
        target: Any,
        args: Sequence[Any] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        """Ask the student's end, and raise here what was raised there."""
        tokens = tuple(token for group in self._tokens for token in group)
        try:
            status, what, details = self.request(operation, target, args, kwargs, tokens or None)
            if self._pending is None:
                self._read_details(details)
            error = self._exception(what) if status == "raised" else None
        except WireError as unreadable:
            raise Stopped(Outcome.CRASHED, f"{NO_ANSWER}: {unreadable}.") from None
        if self._pending is not None:
            error, self._pending = self._pending, None
        if error is not None:
            try:
                raise error
            finally:
                del error  # a frame that holds its own exception keeps the callers' variables alive
        self.arrived += operation not in _BRINGING_NOTHING
        return what

    def _read_details(self, details: Any) -> None:
        match details:
            case None:
                pass
            case ("missing", str(name)):
                self._functions.clear()
                raise Missing(name[:_MAX_NAMED])
            case ("ran", tuple(issued), tuple(uses)) if all(type(use) is str for use in uses):
                if uses:
                    raise ForbiddenUse([use[:_MAX_NAMED] for use in uses[:10]])
                reissue(issued, level=5)
            case _:
                raise WireError("an answer of no known form")

    def _exception(self, what: Any) -> BaseException:
        match what:
            case (name, text, tuple(where), number):
                if type(number) is int and 0 <= number < len(self._errors):
                    return self._errors[number]
                error = make_exception(name, text)
            case _:
                raise WireError("an exception of no known form")
        if len(where) == 2 and _is_line(where[0]) and type(where[1]) is str:
            line = f": `{where[1][:200]}`" if where[1] else ""
            self._places[id(error)] = f"in line {where[0]} of the cell{line}"
        self.raised.append(error)
        self.arrived += 1
        return error

    def place_of(self, error: BaseException) -> str:
        """Return where in the student's cell one of `raised` came up, "" where that is not known.

        It is no note on the exception itself: `pytest.raises(…, match=…)` would read it.
        """
        return self._places.get(id(error), "")

    def swallowed(self) -> BaseException | None:
        """Return a student's exception that `map`, `zip` or `sum` take for the end of data.

        A check that seems to pass has then not looked at all that it meant to.
        """
        ends_a_loop = (StopIteration, StopAsyncIteration)
        return next((error for error in self.raised if isinstance(error, ends_a_loop)), None)

    def came_up_in_the_check(self, error: BaseException) -> bool:
        """Say whether it came up in a check's function that the student's code called."""
        return any(error is one for one in self._errors)

    # -- the check's own functions, called by the student's code

    def operate(
        self, operation: str, target: Any, args: Sequence[Any], kwargs: dict[str, Any], details: Any
    ) -> tuple[Any, Any]:
        if operation == "call" and target is GONE:
            return Raised(RuntimeError("this function belongs to a check that is over")), None
        if operation != "call" or not self.is_exported(target):
            raise WireError("only a function that was handed over can be called")
        self.arrived += 1
        try:
            return self._calls[id(target)](*args, **kwargs), None
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - whatever the check's function raises goes to its caller
            if isinstance(error, AssertionError) or not isinstance(error, Exception):
                # A check that fails within has failed, whatever the student's code makes of it; and
                # what was expected stands in its text.
                self._pending = error
                return self._relay(error, AssertionError()), None
            return self._relay(error), None

    def may_export(self, value: Any) -> bool:
        if not callable(value) or isinstance(value, StudentObject | Student):
            return False
        if id(value) not in self._calls:
            self._calls[id(value)] = declared_call(value)
        return True

    def _relay(self, error: BaseException, as_told: BaseException | None = None) -> Raised:
        self._errors.append(error)
        return Raised(as_told or error, (), len(self._errors) - 1)

    def fault(self, error: Exception) -> Raised:
        self._pending = error
        return self._relay(error)

    def stand_in(self, number: int, is_callable: bool, label: str) -> StudentObject:
        return (StudentFunction if is_callable else StudentObject)(self, label)

    def refer(self, value: Any) -> list[Any] | None:
        target = vars(value)["_target"] if isinstance(value, StudentObject) else None
        return None if target is None else ["named", target]


_BRINGING_NOTHING: Final = frozenset({"names", "replace", "restore"})


def _is_line(number: Any) -> bool:
    return type(number) is int and 0 <= number < _MOST_LINES


def _is_name(pair: Any) -> bool:
    return type(pair) is tuple and len(pair) == 2 and type(pair[0]) is str and type(pair[1]) is bool
