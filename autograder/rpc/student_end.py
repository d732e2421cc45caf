"""The student's end of the boundary: looks up names, calls functions, and says what happened.

It runs in the process that holds the student's namespace: the notebook's kernel, `pytest`, or a
confined child of the grader. It knows the student's names and the arguments of the call at hand,
and nothing of checks or marks.
"""

from __future__ import annotations

import ast
import contextlib
import inspect
import linecache
import traceback
import types
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final

from autograder.rpc.codec import WireError
from autograder.rpc.endpoint import Endpoint
from autograder.rpc.exceptions import MAX_WARNINGS, Raised, make_exception, nearest_class, text_of
from autograder.rpc.forbid.detect import Watch, suspended

_MISSING: Final = object()


class StudentServer(Endpoint):
    """Answers questions about `namespace`, the globals of the student's cells.

    With `isolated`, even `KeyboardInterrupt` is only an exception of the student's; otherwise it
    interrupts.
    """

    def __init__(self, namespace: dict[str, Any], *, isolated: bool = False) -> None:
        super().__init__()
        self.namespace = namespace
        self._isolated = isolated
        self._replaced: list[dict[str, Any]] = []
        self._relayed: list[
            tuple[BaseException, int]
        ] = []  # what a check's function raised, on its way back

    def operate(
        self, operation: str, target: Any, args: Sequence[Any], kwargs: dict[str, Any], details: Any
    ) -> tuple[Any, Any]:
        if operation == "names":
            return tuple(
                (name, callable(self.namespace[name])) for name in args if name in self.namespace
            ), None
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
        if type(target) is str:  # a name; texts are data, and nothing is asked of them
            if target not in self.namespace:
                return None, ("missing", target)
            target = self.namespace[target]
        if operation == "get":
            return target, None
        if operation not in _ACTS:
            raise WireError(f"no such operation: {operation}")
        return self._guarded(
            lambda: _ACTS[operation](target, *args, **kwargs), tuple(details or ())
        )

    def _guarded(self, act: Callable[[], Any], tokens: tuple[str, ...] = ()) -> tuple[Any, Any]:
        """Run the student's code; return (value or Raised, ("ran", warnings, forbidden uses))."""
        watch = Watch(tokens, self.namespace) if tokens else None
        relayed = len(self._relayed)
        with warnings.catch_warnings(record=True) as caught, watch or contextlib.nullcontext():
            warnings.simplefilter("always")
            try:
                what = act()
            except KeyboardInterrupt as error:
                if not self._isolated:
                    raise
                what = Raised(error)
            except BaseException as error:  # noqa: BLE001 - whatever the student's code raises is its answer
                number = next((number for known, number in self._relayed if known is error), None)
                what = Raised(error, where_raised(error, self.namespace), number)
            finally:
                del self._relayed[relayed:]
        issued = tuple(
            (nearest_class(item.category), text_of(_warning(item)))
            for item in caught[:MAX_WARNINGS]
        )
        return what, ("ran", issued, tuple(watch.uses) if watch else ())

    # -- the check's functions

    def resolve_name(self, item: list[Any]) -> Any:
        match item:
            case ["named", str(name)] if name in self.namespace:
                return self.namespace[name]
        return super().resolve_name(item)

    def stand_in(self, number: int, is_callable: bool, label: str) -> Any:
        """Return the function that stands here for a check's function."""

        def callback(*args: Any, **kwargs: Any) -> Any:
            with suspended():
                status, what, _ = self.request("call", callback, args, kwargs)
            if status == "raised":
                name, text, _, error_number = what
                error = make_exception(name, text)
                self._relayed.append((error, error_number))
                try:
                    raise error
                finally:
                    del (
                        error
                    )  # a frame that holds its own exception keeps the callers' variables alive
            return what

        callback.__name__ = callback.__qualname__ = label
        return callback

    def fault(self, error: Exception) -> Raised:
        what = f"what the function returned cannot be handed over: {text_of(error)}"
        return Raised(TypeError(what))


# -- what can be done with an object of the student's


class _Iterator:
    """Keeps an iterator on this side, also where it is a list's own."""

    def __init__(self, iterator: Any) -> None:
        self.iterator = iterator


def _next(target: _Iterator) -> tuple[Any, ...]:
    """Return (item,), or () at the end: `StopIteration` is no error."""
    try:
        return (next(target.iterator),)
    except StopIteration:
        return ()


def _set_item(target: Any, key: Any, value: Any) -> None:
    target[key] = value


_ACTS: Final[dict[str, Callable[..., Any]]] = {
    "call": lambda target, *args, **kwargs: target(*args, **kwargs),
    "attribute": getattr,
    "set attribute": setattr,
    "item": lambda target, key: target[key],
    "set item": _set_item,
    "length": len,
    "truth": bool,
    "iterate": lambda target: _Iterator(iter(target)),
    "next": _next,
    "source": lambda target: source_of(target),
}


def source_of(value: Any) -> str:
    """Return the text of a function or class, "" where it has none (a builtin, or `exec`)."""
    try:
        return inspect.getsource(inspect.unwrap(value))
    except (OSError, TypeError, ValueError, SyntaxError):
        return _class_source(value) if isinstance(value, type) else ""


def _class_source(kind: type) -> str:
    """Return the text of a class by way of its methods.

    A class of a notebook belongs to no file.
    """
    methods = [member for member in vars(kind).values() if isinstance(member, types.FunctionType)]
    for method in methods:
        lines = linecache.getlines(method.__code__.co_filename)
        try:
            tree = ast.parse("".join(lines))
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name == kind.__name__:
                return "".join(lines[node.lineno - 1 : node.end_lineno])
    return ""


def where_raised(error: BaseException, namespace: dict[str, Any]) -> tuple[int, str] | tuple[()]:
    """Return line number and text of the student's last line that the exception came through."""
    found: tuple[int, str] | tuple[()] = ()
    trace = BaseException.__dict__["__traceback__"].__get__(
        error
    )  # the class may answer with anything
    for frame, number in traceback.walk_tb(trace):
        if frame.f_globals is namespace:
            found = (number, linecache.getline(frame.f_code.co_filename, number).strip()[:200])
    return found


def _warning(item: warnings.WarningMessage) -> BaseException:
    return item.message if isinstance(item.message, BaseException) else Warning(item.message)
