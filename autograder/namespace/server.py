"""The student's end of the crossing: looks up names, calls functions, and says what happened.

It runs in the process that holds the student's namespace: the notebook's kernel, `pytest`, or a confined child of the
grader. It knows the student's names and the arguments of the call at hand, and nothing of checks or marks.
"""

from __future__ import annotations

import contextlib
import inspect
import linecache
import traceback
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final

from autograder.namespace.codec import WireError
from autograder.namespace.crossing import Crossing, Raised, make_exception, nearest_class, text_of
from autograder.namespace.forbid import Watch

MAX_WARNINGS: Final = 20
_MISSING: Final = object()


class NamespaceServer:
    """Answers questions about `namespace`, the globals of the student's cells.

    With `isolated`, even `KeyboardInterrupt` is only an exception of the student's; otherwise it interrupts.
    """

    def __init__(self, namespace: dict[str, Any], *, isolated: bool = False) -> None:
        self.namespace = namespace
        self._isolated = isolated
        self._replaced: list[dict[str, Any]] = []
        self.crossing = Crossing(self._operate, _callback, may_export=lambda value: True)

    def _operate(
        self, operation: str, target: Any, args: Sequence[Any], kwargs: dict[str, Any], details: Any
    ) -> tuple[Any, Any]:
        if operation == "names":
            return tuple(
                (name, callable(value)) for name, value in self.namespace.items() if type(name) is str
            ), None
        if operation == "get":
            return self._get(target)
        if operation == "call":
            return self._call(target, args, kwargs, tuple(details or ()))
        if operation == "attribute":
            return self._guarded(lambda: getattr(target, args[0]))
        if operation == "item":
            return self._guarded(lambda: target[args[0]])
        if operation == "length":
            return self._guarded(lambda: len(target))
        if operation == "iterate":
            return self._guarded(lambda: _exactly(iter(target)))
        if operation == "next":
            return self._guarded(lambda: _next(target))
        if operation == "source":
            return self._source(target)
        if operation == "replace":
            self._replaced.append({name: self.namespace.get(name, _MISSING) for name in kwargs})
            self.namespace.update(kwargs)
            return None, None
        if operation == "restore":
            for name, value in self._replaced.pop().items():
                if value is _MISSING:
                    self.namespace.pop(name, None)
                else:
                    self.namespace[name] = value
            return None, None
        raise WireError(f"no such operation: {operation}")

    def _get(self, name: str) -> tuple[Any, Any]:
        if name not in self.namespace:
            return None, ("missing", name)
        return self.namespace[name], None

    def _call(
        self, target: Any, args: Sequence[Any], kwargs: dict[str, Any], tokens: tuple[str, ...]
    ) -> tuple[Any, Any]:
        if type(target) is str:
            if target not in self.namespace:
                return None, ("missing", target)
            target = self.namespace[target]
        return self._guarded(lambda: target(*args, **kwargs), tokens)

    def _guarded(self, act: Callable[[], Any], tokens: tuple[str, ...] = ()) -> tuple[Any, Any]:
        """Run the student's code; return (value or Raised, ("ran", warnings, forbidden uses))."""
        watch = Watch(tokens, self.namespace) if tokens else None
        with warnings.catch_warnings(record=True) as caught, watch or contextlib.nullcontext():
            warnings.simplefilter("always")
            try:
                what = act()
            except KeyboardInterrupt as error:
                if not self._isolated:
                    raise
                what = Raised(error)
            except BaseException as error:  # noqa: BLE001 - whatever the student's code raises is its answer
                what = Raised(
                    error, where_raised(error, self.namespace), getattr(error, "__crossing_number__", None)
                )
        issued = tuple(
            (nearest_class(item.category), text_of(_warning(item))) for item in caught[:MAX_WARNINGS]
        )
        return what, ("ran", issued, tuple(watch.uses) if watch else ())

    def _source(self, name: str) -> tuple[Any, Any]:
        if name not in self.namespace:
            return None, ("missing", name)
        return source_of(self.namespace[name]), None


def source_of(value: Any) -> str:
    """Return the text of a function, "" where it has none (a builtin, or made by `exec`)."""
    try:
        return inspect.getsource(inspect.unwrap(value))
    except (OSError, TypeError, ValueError, SyntaxError, IndentationError):
        return ""


def where_raised(error: BaseException, namespace: dict[str, Any]) -> tuple[int, str] | tuple[()]:
    """Return the line number in its cell and the text of the student's last line that the exception came through."""
    found: tuple[int, str] | tuple[()] = ()
    for frame, number in traceback.walk_tb(error.__traceback__):
        if frame.f_globals is namespace:
            found = (number, linecache.getline(frame.f_code.co_filename, number).strip()[:200])
    return found


def _warning(item: warnings.WarningMessage) -> BaseException:
    return item.message if isinstance(item.message, BaseException) else Warning(item.message)


class _Iterator:
    """Keeps an iterator on this side, also where it is a list's own."""

    def __init__(self, iterator: Any) -> None:
        self.iterator = iterator


def _exactly(iterator: Any) -> _Iterator:
    return _Iterator(iterator)


def _next(target: Any) -> tuple[Any, ...]:
    """Return (item,), or () at the end: `StopIteration` is no error."""
    iterator = target.iterator if isinstance(target, _Iterator) else target
    try:
        return (next(iterator),)
    except StopIteration:
        return ()


def _callback(crossing: Crossing, number: int, is_callable: bool, label: str) -> Any:
    """Return the function that stands here for a check's function."""

    def callback(*args: Any, **kwargs: Any) -> Any:
        status, what, _ = crossing.request("call", callback, args, kwargs)
        if status == "raised":
            name, text, _, exception_number = what
            error = make_exception(name, text)
            error.__crossing_number__ = exception_number  # type: ignore[attr-defined]
            raise error
        return what

    callback.__name__ = callback.__qualname__ = label
    callback.__crossing_number__ = number  # type: ignore[attr-defined]
    return callback
