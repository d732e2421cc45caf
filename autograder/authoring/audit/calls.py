"""The calls that an exercise's checks make, kept to be made again of another answer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.rpc.grader_end import StudentClient
from autograder.rpc.proxies import StudentFunction, StudentObject
from autograder.rpc.student_end import StudentServer


@dataclass(frozen=True)
class Call:
    """One call of the exercise's function.

    Its arguments as they were, what stood in for other names, and where from.
    """

    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    replaced: dict[str, Any] = field(default_factory=dict)
    origin: str = ""  # the check, or what was changed of one of its calls
    is_recorded: bool = True
    refers: bool = False  # an argument is a function of the student's, to be looked up by name


class Recorder(StudentClient):
    """A link in this process that keeps the calls of `exercise` and of functions it returned."""

    def __init__(self, names: dict[str, Any], exercise: str) -> None:
        super().__init__()
        self._exercise = exercise
        self._stood_in: list[dict[str, Any]] = []
        self.origin = ""
        self.calls: list[Call] = []
        self.follow_ups: list[tuple[tuple[Any, ...], dict[str, Any]]] = []
        server = StudentServer(names)
        self.connect(server.serve)
        server.transport = self.serve

    def ask(
        self,
        operation: str,
        target: Any,
        args: Sequence[Any] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        if operation == "call":
            with contextlib.suppress(_CannotBeKept):
                kept_args, kept_kwargs = kept((tuple(args), dict(kwargs or {})), lent=self.lent)
                if target == self._exercise and type(target) is str:
                    replaced = {
                        name: value for names in self._stood_in for name, value in names.items()
                    }
                    refers = _refers((kept_args, kept_kwargs))
                    self.calls.append(
                        Call(kept_args, kept_kwargs, replaced, self.origin, True, refers)
                    )
                elif isinstance(target, StudentObject):
                    self.follow_ups.append((kept_args, kept_kwargs))
        return super().ask(operation, target, args, kwargs)

    @contextlib.contextmanager
    def replace(self, **names: Any) -> Iterator[None]:
        self._stood_in.append(names)
        try:
            with super().replace(**names):
                yield
        finally:
            self._stood_in.pop()


Lent = Callable[[np.random.Generator], np.random.Generator]


class _CannotBeKept(Exception):
    """An argument that lives only as long as its check."""


@dataclass(frozen=True)
class NameOf:
    """Stands for a function of the student's that a check hands back.

    It is looked up anew for each answer.
    """

    name: str


def _refers(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(map(_refers, value))
    return (
        any(map(_refers, value.values())) if isinstance(value, dict) else isinstance(value, NameOf)
    )


def kept(
    value: Any, memo: dict[int, Any] | None = None, lent: Lent = lambda generator: generator
) -> Any:
    """Return a copy of arguments.

    Functions are themselves; two names for one array stay that. `lent` gives the generator that is
    handed over in the place of another.
    """
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, StudentObject):
        target = vars(value)["_target"]
        if not isinstance(value, StudentFunction) or target is None:
            raise _CannotBeKept
        return NameOf(target)
    copied: Any
    if isinstance(value, np.ndarray):
        copied = value.copy()
    elif isinstance(value, np.random.Generator):
        copied = generator(lent(value).bit_generator.state)
    elif type(value) in (list, tuple):
        copied = type(value)(kept(one, memo, lent) for one in value)
    elif type(value) is dict:
        copied = {key: kept(one, memo, lent) for key, one in value.items()}
    else:
        copied = value
    memo[id(value)] = copied
    return copied


def generator(state: Any) -> np.random.Generator:
    """Return a generator in the given state of its bit generator."""
    bits: Any = getattr(np.random, state["bit_generator"])()
    bits.state = state
    return np.random.Generator(bits)
