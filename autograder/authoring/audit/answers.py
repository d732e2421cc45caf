"""The result of a call of an answer, as leaves that can be compared.

Values, shapes, kinds, exceptions, changed arguments.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from autograder.authoring.audit.calls import Call, NameOf, kept

AGREE: Final = 1e-6  # right answers that lie nearer to each other than that are the same
DIFFER: Final = 1e-5  # a mutant that lies further away than that is another
MOST_FOLLOW_UPS: Final = 8

FollowUps = list[tuple[tuple[Any, ...], dict[str, Any]]]


@dataclass(frozen=True)
class Leaf:
    """A part of a result that holds no further parts.

    Its kind ("float", "array f8 (3,)"), and its numbers.
    """

    kind: str
    value: Any = None

    def differs(self, other: Leaf, tolerance: float) -> bool:
        if self.kind != other.kind:
            return True
        return not _near(self.value, other.value, tolerance)


@dataclass
class Answer:
    """The result of one call: leaves by their path, or the exception.

    And the arguments afterwards.
    """

    leaves: dict[str, Leaf] = field(default_factory=dict)
    raised: type[BaseException] | None = None

    @property
    def is_finite(self) -> bool:
        """Say whether it is an ordinary answer: no exception, and no nan or infinity anywhere."""
        return self.raised is None and all(
            np.all(np.isfinite(leaf.value))
            for path, leaf in self.leaves.items()
            if isinstance(leaf.value, np.ndarray)
            and leaf.value.dtype.kind in "fc"
            and path.startswith("result")
        )


def answer_of(names: dict[str, Any], exercise: str, call: Call, follow_ups: FollowUps) -> Answer:
    """Call the function that `names` has under `exercise`, and return what came of it.

    Leaves of the arguments are there only where the call changed them. Call it within `quiet`.
    """
    args, kwargs = kept((call.args, call.kwargs))
    before = {name: names[name] for name in call.replaced if name in names}
    names.update(call.replaced)
    answer = Answer()
    try:
        if call.refers:
            args, kwargs = _looked_up((args, kwargs), names)
        answer.leaves.update(_leaves(names[exercise](*args, **kwargs), "result", follow_ups))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - whatever the answer raises is what came of it
        answer.raised = type(error)
        answer.leaves.clear()
    finally:
        for name in call.replaced:
            names.pop(name, None)
        names.update(before)
    for place, value in enumerate((*args, *kwargs.values())):
        if not _is_same(value, (*call.args, *call.kwargs.values())[place]):
            answer.leaves.update(_leaves(value, f"arguments[{place}]", []))
    return answer


def _is_same(value: Any, before: Any) -> bool:
    """Say whether an argument is as it was before the call."""
    if isinstance(value, np.ndarray):
        return bool(value.shape == before.shape and value.tobytes() == before.tobytes())
    if type(value) in (list, tuple):
        return len(value) == len(before) and all(map(_is_same, value, before))
    if type(value) is dict:
        return value.keys() == before.keys() and all(
            _is_same(value[key], before[key]) for key in value
        )
    return True


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Let answers print and warn as they like."""
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        yield


def _looked_up(value: Any, names: Mapping[str, Any]) -> Any:
    if isinstance(value, NameOf):
        return names[value.name]
    if type(value) in (list, tuple):
        return type(value)(_looked_up(one, names) for one in value)
    if type(value) is dict:
        return {key: _looked_up(one, names) for key, one in value.items()}
    return value


def leaves_of(value: Any) -> list[Leaf]:
    """Return the parts of a value, the whole first; functions in it are not called."""
    return [leaf for _, leaf in _leaves(value, "", [])]


def _leaves(value: Any, path: str, follow_ups: FollowUps) -> Iterator[tuple[str, Leaf]]:
    if isinstance(value, np.ndarray):
        if value.dtype.kind in "biufc":
            yield (
                path,
                Leaf(f"array {value.dtype.kind}{value.dtype.itemsize} {value.shape}", value.copy()),
            )
        else:
            yield path, Leaf(f"array {value.dtype} {value.shape}", value.tolist())
    elif isinstance(value, bool):
        yield path, Leaf("bool", value)
    elif isinstance(value, np.bool_):
        yield path, Leaf("numpy bool", bool(value))
    elif isinstance(value, float | np.floating):  # contracts say float, and a numpy scalar is one
        yield path, Leaf("float", np.float64(value))
    elif isinstance(value, int | np.integer):
        yield path, Leaf("int", int(value))
    elif isinstance(value, list | tuple):
        yield path, Leaf(f"{type(value).__name__} of {len(value)}")
        for place, one in enumerate(value):
            yield from _leaves(one, f"{path}[{place}]", follow_ups)
    elif isinstance(value, dict):
        yield path, Leaf(f"dict of {sorted(map(repr, value))}")
        for key, one in value.items():
            yield from _leaves(one, f"{path}[{key!r}]", follow_ups)
    elif callable(value):
        yield path, Leaf("function")
        for number, (args, kwargs) in enumerate(follow_ups[:MOST_FOLLOW_UPS]):
            yield from _called(value, f"{path}({number})", args, kwargs)
    elif isinstance(value, str | bytes | type(None)):
        yield path, Leaf(type(value).__name__, value)
    else:
        yield path, Leaf(type(value).__name__)


def _called(
    function: Any, path: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Iterator[tuple[str, Leaf]]:
    try:
        copied_args, copied_kwargs = kept((args, kwargs))
        value = function(*copied_args, **copied_kwargs)
    except Exception as error:  # noqa: BLE001 - what a function that was returned raises is part of its answer
        yield path, Leaf(f"raises {type(error).__name__}")
        return
    yield from _leaves(value, path, [])


def _near(one: Any, other: Any, tolerance: float) -> bool:
    if isinstance(one, np.ndarray | np.floating) and np.asarray(one).dtype.kind in "fc":
        one, other = np.asarray(one), np.asarray(other)
        finite = one[np.isfinite(one)]
        scale = float(np.max(np.abs(finite))) if finite.size else 0.0
        with np.errstate(all="ignore"):
            close = np.isclose(
                other, one, rtol=tolerance, atol=1e-3 * tolerance * scale, equal_nan=True
            )
        return bool(np.all(close))
    if isinstance(one, np.ndarray):
        return bool(np.array_equal(one, other))
    return bool(one == other)


# -- what the contract leaves open


def kinds_that_differ(reference: Answer, others: list[Answer]) -> set[str]:
    """Return the paths at which right answers are of different kinds, the outermost of each."""
    found: set[str] = set()
    for other in others:
        if (reference.raised is None) == (other.raised is None):
            for path, leaf in reference.leaves.items():
                differs = path not in other.leaves or other.leaves[path].kind != leaf.kind
                if differs and not _lies_in(path, found):
                    found.add(path)
    return found


def _lies_in(path: str, paths: Collection[str]) -> bool:
    return any(path == one or path.startswith((f"{one}[", f"{one}(")) for one in paths)


def _numbers_in(answer: Answer, path: str) -> Any:
    """Return all numbers at `path` and below in a row, None where something there is no number."""
    parts = []
    for place, leaf in answer.leaves.items():
        if _lies_in(place, (path,)) and not leaf.kind.startswith(("list", "tuple")):
            array = np.asarray(leaf.value)
            if array.dtype.kind not in "biufc":
                return None
            parts.append(array.astype(float).ravel() if array.dtype.kind != "c" else array.ravel())
    return np.concatenate(parts) if parts else None


def _same_numbers(one: Any, other: Any, tolerance: float) -> bool:
    if one is None or other is None:
        return False
    return one.shape == other.shape and _near(one, other, tolerance)


def is_open(reference: Answer, others: list[Answer]) -> bool:
    """Say whether right answers differ on a call in whether they raise."""
    return any((reference.raised is None) != (other.raised is None) for other in others)


def difference(
    reference: Answer, others: list[Answer], mutant: Answer, opened: Collection[str]
) -> str:
    """Return the path at which the mutant differs where all right answers agree, or "".

    At the paths in `opened` any kind is right, and only the numbers count, if right answers agree
    on them.
    """
    if reference.raised is not None or mutant.raised is not None:
        if mutant.raised is None or reference.raised is None:
            return "raises"
        allowed = [one.raised for one in (reference, *others) if one.raised is not None]
        if not any(issubclass(mutant.raised, one) for one in allowed):
            return "raises"
    for path in mutant.leaves:
        if path.startswith("arguments") and not any(
            path in one.leaves for one in (reference, *others)
        ):
            return path
    for path, leaf in reference.leaves.items():
        if path in opened:
            numbers = _numbers_in(reference, path)
            agreed = all(_same_numbers(numbers, _numbers_in(one, path), AGREE) for one in others)
            if agreed and not _same_numbers(numbers, _numbers_in(mutant, path), DIFFER):
                return path
        elif not _lies_in(path, opened):
            agreed = all(
                path in one.leaves and not leaf.differs(one.leaves[path], AGREE) for one in others
            )
            theirs = mutant.leaves.get(path)
            if theirs is None:
                if agreed:
                    return path
            elif theirs.kind != leaf.kind or (agreed and leaf.differs(theirs, DIFFER)):
                return path
    return ""
