"""Proxies for the student's objects in the other process.

They stay where they are, and are asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Protocol

from autograder.outcomes import Outcome
from autograder.rpc.stopped import Stopped

NO_ANSWER: Final = "The answer could not be read"


class Link(Protocol):
    """The interface through which the student's end is asked (grader_end.py)."""

    def ask(
        self,
        operation: str,
        target: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any: ...


class StudentObject:
    """An object of the student's that is not data: it stays where it is and can be asked.

    `target` is the name under which it stands, or None where the boundary knows it by number.
    """

    def __init__(self, link: Link, label: str, target: str | None = None) -> None:
        self.__dict__.update(_link=link, _label=label, _target=target)

    def _ask(self, operation: str, *args: Any, **kwargs: Any) -> Any:
        target = self if self._target is None else self._target
        return self._link.ask(operation, target, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith(
            "__"
        ):  # Python and NumPy look for protocols that the object has not promised
            raise AttributeError(name)
        return self._ask("attribute", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._ask("set attribute", name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._ask("item", key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._ask("set item", key, value)

    def __len__(self) -> int:
        length: int = expected(self._ask("length"), int)
        if not 0 <= length < 2**31:
            raise Stopped(Outcome.CRASHED, f"{NO_ANSWER}.")
        return length

    def __bool__(self) -> bool:
        return bool(expected(self._ask("truth"), bool))

    def __iter__(self) -> Iterator[Any]:
        iterator = self._ask("iterate")
        while item := expected(self._link.ask("next", iterator), tuple):
            yield item[0]

    def __repr__(self) -> str:
        return f"<your {self._label}>"


class StudentFunction(StudentObject):
    """A function or class of the student's."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._ask("call", *args, **kwargs)

    def __bool__(self) -> bool:
        return True


def expected(value: Any, kind: type) -> Any:
    """Return `value` if it is of the kind that the question asks for.

    No honest answer is of another.
    """
    if type(value) is not kind:
        raise Stopped(Outcome.CRASHED, f"{NO_ANSWER}.")
    return value
