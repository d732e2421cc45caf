"""More inputs, made from those that the checks use.

What a contract allows, as far as the checks themselves show it.

Nobody has written down which inputs a function must take, but its checks use some of them. So an
argument is changed a little at a time, and a changed one counts only if it has every property that
all arguments in its place have in the checks' own calls: the number of axes, symmetry, rows that
add up to 1, whole numbers, a range, a sign.
"""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from autograder.authoring.audit.calls import Call, generator

Property = Callable[[Any], bool]


def _numbers(value: Any) -> Any:
    """Return an array of what may be numbers, None for what is not."""
    if isinstance(value, str | bytes | dict | bool | type(None)) or callable(value):
        return None
    if isinstance(value, np.random.Generator):
        return None
    try:
        array = np.asarray(value)
    except ValueError:  # rows of unequal lengths
        return None
    return array if array.dtype.kind in "iuf" and array.size else None


def _in_rows(check: Callable[[Any], bool]) -> Property:
    return lambda array: bool(array.ndim >= 1 and check(array))


_PROPERTIES: Final[dict[str, Property]] = {
    "finite": lambda array: bool(np.all(np.isfinite(array))),
    "whole": lambda array: bool(np.all(array == np.round(array))),
    "0 or 1": lambda array: bool(np.all((array == 0) | (array == 1))),
    "in [0, 1]": lambda array: bool(np.all((array >= 0) & (array <= 1))),
    "not zero": lambda array: bool(np.all(array != 0)),
    "not all zero": lambda array: bool(np.any(array != 0)),
    "rows add up to 1": _in_rows(lambda array: np.allclose(np.sum(array, axis=-1), 1.0)),
    "symmetric": _in_rows(
        lambda array: (
            array.ndim == 2 and array.shape[0] == array.shape[1] and np.allclose(array, array.T)
        )
    ),
    "rising": _in_rows(lambda array: array.ndim == 1 and bool(np.all(np.diff(array) >= 0))),
    "no constant column": _in_rows(
        lambda array: (
            array.ndim == 2 and bool(np.all(np.ptp(array, axis=0) > 1e-6 * np.max(np.abs(array))))
        )
    ),
    "full rank": _in_rows(
        lambda array: (
            array.ndim == 2 and bool(np.all(np.isfinite(array))) and np.linalg.cond(array) < 1e6
        )
    ),
    "distinct": _in_rows(lambda array: len(np.unique(array)) == array.size),
}
_OF_SCALARS: Final[dict[str, Property]] = {
    "not negative": lambda array: bool(np.all(array >= 0)),
    "positive": lambda array: bool(np.all(array > 0)),
    "negative": lambda array: bool(np.all(array < 0)),
    "not below 1": lambda array: bool(np.all(array >= 1)),
}


class Domain:
    """The traits that arguments in each place share in calls that the reference answers."""

    def __init__(self, function: Any, calls: Sequence[Call]) -> None:
        self._signature = inspect.signature(function)
        values: dict[str, list[Any]] = {}
        for call in calls:
            for name, value in self.named(call).items():
                array = _numbers(value)
                if array is not None:
                    values.setdefault(name, []).append(array)
        self._shared = {name: self._in_common(arrays) for name, arrays in values.items()}
        self._extremes = {
            name: (min(np.min(one) for one in arrays), max(np.max(one) for one in arrays))
            for name, arrays in values.items()
        }
        self._symmetric = [
            name
            for name, arrays in values.items()
            if all(_PROPERTIES["symmetric"](one) for one in arrays)
        ]

    def named(self, call: Call) -> dict[str, Any]:
        """Return the call's arguments by their parameters' names."""
        try:
            return dict(self._signature.bind(*call.args, **call.kwargs).arguments)
        except TypeError:  # the reference would raise, too
            return {}

    def _in_common(self, arrays: list[Any]) -> list[Property]:
        known = dict(_PROPERTIES)
        nonnegative = _OF_SCALARS["not negative"]
        small = all(_PROPERTIES["whole"](one) or _PROPERTIES["in [0, 1]"](one) for one in arrays)
        if all(one.ndim == 0 for one in arrays):
            known |= _OF_SCALARS
        elif small:  # labels, indices, probabilities
            known["not negative"] = nonnegative
        return [holds for holds in known.values() if all(holds(one) for one in arrays)]

    def holds(self, name: str, value: Any) -> bool:
        """Say whether `value` has every property that the arguments in this place share."""
        array = _numbers(value)
        if array is None or name not in self._shared:
            return False
        low, high = self._extremes[name]
        bounded = array.dtype.kind in "iu" and array.ndim > 0  # labels, indices
        inside = not bounded or bool(np.all((array >= low) & (array <= high)))
        return inside and all(holds(array) for holds in self._shared[name])

    def variants(
        self, call: Call, rng: np.random.Generator, made: Counter[str], most: int
    ) -> Iterator[tuple[str, Call]]:
        """Yield calls with one argument changed, and what was changed.

        The argument stays like those of the checks.

        No change that has been `made` so often as `most`.
        """
        arguments = self.named(call)
        for name, value in arguments.items():
            for what, changed in _changes(value, rng):
                change = f"{name} {what}"
                if made[change] < most and (
                    isinstance(value, np.random.Generator) or self.holds(name, changed)
                ):
                    bound = self._signature.bind_partial()
                    bound.arguments.update({**arguments, name: changed})
                    origin = f"{call.origin} with {change}"
                    yield (
                        change,
                        Call(bound.args, bound.kwargs, call.replaced, origin, False, call.refers),
                    )


def _changes(value: Any, rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    if isinstance(value, np.random.Generator):
        for seed in range(3):
            yield "in another state", generator(np.random.default_rng(seed).bit_generator.state)
        return
    array = _numbers(value)
    if array is None:
        return
    if array.ndim == 0:
        yield from _changed_number(value, rng)
    else:
        yield from _changed_array(value, array, rng)


def _changed_number(value: Any, rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    like = np.asarray if isinstance(value, np.ndarray) else type(value)
    if np.asarray(value).dtype.kind in "iu":
        yield "one less", like(value - 1)
        yield "one more", like(value + 1)
        return
    for factor in (0.5, 2.0, float(rng.uniform(0.8, 1.2)), -1.0):
        yield "changed", like(value * factor)


def _changed_array(value: Any, array: Any, rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    if array.dtype.kind in "iu":
        shuffled = array.copy()
        rng.shuffle(shuffled)
        yield "shuffled", shuffled
        yield "turned round", -array
        if isinstance(value, np.ndarray):
            yield "as floats", array.astype(float)
        return
    scale = float(np.max(np.abs(array))) or 1.0
    symmetric = array.ndim == 2 and array.shape[0] == array.shape[1] and np.allclose(array, array.T)
    noise = rng.normal(size=array.shape)
    if symmetric:
        noise = (noise + noise.T) / 2
    yield "moved", array + 0.1 * scale * noise
    yield "moved far", array + 2.0 * scale * noise
    yield "turned round", -array
    for factor in (0.1, 10.0):
        yield f"times {factor:g}", array * factor
    shuffled = array.copy()
    rng.shuffle(shuffled)
    yield "shuffled", shuffled
    nought = array.copy()
    nought[tuple(rng.integers(0, size) for size in array.shape)] = 0.0
    yield "with a zero", nought
    total = np.sum(array, axis=-1, keepdims=True)
    if np.all(array >= 0) and np.all(total > 0):
        other = rng.uniform(0.05, 1.0, size=array.shape)
        yield "other shares", other / np.sum(other, axis=-1, keepdims=True)
    if isinstance(value, np.ndarray):
        yield "as a list", array.tolist()
        yield "as float32", array.astype(np.float32)
        yield "as whole numbers", np.round(array).astype(np.int64)
