"""Calls of `f`: counted, on fresh copies, and never fatal away from `at`.

Everything that asks `f` for values goes through `Function.values`, which takes many points at once:
all that a round of the search wants to know, of all lines together. Where a call is dear, this is
the one place to send them in a batch.

A point where `f` raises or is not finite gives nan: the step was too long for its domain (the
logarithm of a negative number), and a shorter one will do. At `at` itself the same is the caller's
mistake and is said so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.grid import COARSE, Grid, foot, last_bit, last_decimal, lattice
from autograder.gradcheck.noise import NOISE_FLOOR
from autograder.gradcheck.structure import Floats, MisfitError, Structure, numbers

CALLER_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    NameError,
    RuntimeError,
    TypeError,
    ValueError,
    Warning,
)
"""What numerical code raises.

Written out, so that an interrupt or a time limit is never swallowed.
"""

ODD = (np.pi / 100, -np.e / 100, np.sqrt(2) / 100, -(1 + np.sqrt(5)) / 200)
"""Parts of a typical size at which no polynomial has a short value."""

FURTHER = tuple(2.0**exponent for exponent in range(5, 41, 5))
"""So many times as far away `f` is asked again where its values stay put.

Rounding may hide that it moves. No slope is taken there, only how coarse the values are.
"""

NEARER = tuple(2.0**exponent for exponent in range(-10, -50, -10))
"""So many times as near it is asked where its values are alike at odd places, like the ends of a
sigmoid."""


SEVERAL = 3
"""So many different values with few decimals are no accident, nor the ends of a sigmoid."""

ROUNDINGS = 2.0
"""Values that were rounded, and multiplied or divided up to three times, are off by at most so many
spacings."""


class Function:
    """`f` on flat vectors: `values(points)` has shape (points, outputs), nan where `f` has no
    finite value.
    """

    def __init__(self, f: Callable[[Any], Any], structure: Structure, origin: Floats) -> None:
        self.f = f
        self._structure = structure
        self.origin = origin
        self.calls = 0
        value = self._first()
        self.output: tuple[int, ...] = value.shape
        self.unit_roundoff = (
            float(np.finfo(value.dtype).eps) if value.dtype.kind == "f" else 2.0**-52
        )
        """Spacing of the numbers that `f` returns, relative to their size."""
        self.base: Floats = value.astype(np.float64).reshape(-1)
        nothing = np.zeros_like(self.base)
        self.grid = Grid(nothing, nothing, nothing > 0)
        """What the values of `f` are multiples of."""

    @property
    def coarse(self) -> bool:
        """Say whether the values of `f` have few figures.

        Float32, rounding or cancellation is at work.
        """
        return self.unit_roundoff > 1e-10 or bool(np.any(self.grid.step > 0))

    def values(self, points: Iterable[Floats]) -> Floats:
        """`f` at each of `points`, vectors of shape (size,). The one place where `f` is called."""
        rows = [self._row(self._structure.build(point)) for point in points]
        return np.array(rows).reshape(len(rows), self.base.size)

    def _row(self, point: Any) -> Floats:
        self.calls += 1
        try:
            return self._flat(self.f(point))
        except CALLER_ERRORS:
            return np.full(self.base.size, np.nan)

    def _flat(self, value: Any) -> Floats:
        if isinstance(value, float) and self.output == ():  # NumPy's float64 is one, too
            return np.array([value if math.isfinite(value) else np.nan])
        row = np.asarray(value)
        if row.shape != self.output or row.dtype.kind not in "iuf":
            return np.full(self.base.size, np.nan)
        flat: Floats = row.astype(np.float64).reshape(-1)
        flat[~np.isfinite(flat)] = np.nan
        return flat

    def _first(self) -> Any:
        if not callable(self.f):
            raise MisfitError(f"f is no function: it is {self.f!r:.40}.")
        self.calls += 1
        try:
            value = self.f(self._structure.build(self.origin))
        except CALLER_ERRORS as error:
            raise MisfitError(f"f(at) {describe(error)}", "exception") from error
        first = numbers(value, "f(at)")
        if first.size == 0:
            raise MisfitError("f(at) is empty: there is nothing to differentiate.")
        return first

    def notice_coarse_values(self, scale: Floats) -> None:
        """Set `unit_roundoff` to float32's if `f` computes in float32 and returns Python's floats.

        Else set `grid`.

        A number is one of float32 once in 2**29, so four that are and differ are no accident. Where
        values are alike at the odd places the ends of a sigmoid may be near, which are asked
        nearer, or steps of rounding, which are asked further away.
        """
        single = float(np.finfo(np.float32).eps)
        if self.unit_roundoff >= single:
            return
        values = self._around(scale)
        found = self._grid(values)
        differ, largest = _differ(values, self.base), np.abs(values).max(axis=0)
        fine = (
            found.step <= 4 * single * largest
        )  # small whole numbers are float32's, too, and coarser
        if np.all(differ & fine & (values != 0) & (values == _as_single(values))):
            self.unit_roundoff = single
            return
        self.grid = found
        unclear = ~differ & (self.grid.step == 0) & np.isfinite(values).all(axis=0)
        still = unclear & (values == self.base).any(axis=0)
        still |= self._ask_elsewhere(NEARER, scale, unclear & ~still)
        self._ask_elsewhere(FURTHER, scale, still)

    def _ask_elsewhere(
        self, parts: Iterable[float], scale: Floats, sought: npt.NDArray[np.bool_]
    ) -> npt.NDArray[np.bool_]:
        """Set `grid` for the outputs `sought`, whose values are alike at the odd places, from these
        multiples of them.

        Where the steps are large beside the values further places are asked: they may grow. Returns
        which outputs did not move at some place.
        """
        still = np.zeros_like(sought)
        for part in parts:
            if not sought.any():
                break
            values = self._around(part * scale)
            finite, differ = np.isfinite(values).all(axis=0), _differ(values, self.base)
            self.grid = self.grid.where(sought & differ & (self.grid.step == 0), self._grid(values))
            fine = self.grid.step <= NOISE_FLOOR * np.abs(values).max(axis=0)
            clear = differ & fine & ((self.grid.step > 0) | (part < 1))
            idle = sought & (values == self.base).any(axis=0) & (part < 1)
            still |= idle
            sought = sought & finite & ~clear & ~idle
        return still

    def _around(self, scale: Floats) -> Floats:
        """Values at the odd places."""
        return self.values(self._structure.round(self.origin + share * scale) for share in ODD)

    def _grid(self, values: Floats) -> Grid:
        """Return what all of `values`, shape (places, outputs), are multiples of by their
        making.
        """
        sizes = np.abs(np.concatenate([values, self.base[None]]))
        blur = ROUNDINGS * self.unit_roundoff * (sizes[:-1] + sizes[-1])
        largest = sizes.max(axis=0)
        spacing = self.unit_roundoff * largest
        bits, decimals = last_bit(values).min(axis=0), last_decimal(values).min(axis=0)
        differ, moved = _differ(values, self.base), (values != self.base).any(axis=0)
        several = np.sum(np.diff(np.sort(values, axis=0), axis=0) > 0, axis=0) >= SEVERAL - 1
        bits = np.where(differ & (bits >= COARSE * spacing), bits, 0.0)
        decimals = np.where(several | (moved & (decimals <= NOISE_FLOOR * largest)), decimals, 0.0)
        shown, steps = np.maximum(bits, decimals), lattice(values - self.base, blur)
        hidden = (shown == 0) & (steps >= COARSE * spacing)
        step = np.where(hidden, steps, shown)
        return Grid(step, foot(sizes, step), hidden)

    def repeats(self) -> bool:
        """Say whether `f` gives the same value at `at` again, to a few units in the last place."""
        again = self.values([self.origin])[0]
        return bool(np.all(np.abs(again - self.base) <= 4 * self.unit_roundoff * np.abs(self.base)))


def _differ(values: Floats, base: Floats) -> npt.NDArray[np.bool_]:
    """Return which outputs have moved at all places, and nowhere by as much as at another.

    `values`: (places, outputs).
    """
    changes = np.sort(np.abs(values - base), axis=0)
    blur = 2 * ROUNDINGS * 2.0**-52 * np.abs(values).max(axis=0)
    return np.asarray((changes[0] > 0) & (np.diff(changes, axis=0) > blur).all(axis=0))


def _as_single(values: Floats) -> Floats:
    with np.errstate(over="ignore"):
        return values.astype(np.float32).astype(np.float64)


def describe(error: BaseException) -> str:
    """`raised ValueError: operands could not be broadcast` on one line."""
    text = str(error).strip().splitlines()
    if isinstance(error, NotImplementedError) and not text:
        return "is not written yet: it raised NotImplementedError."
    return (
        f"raised {type(error).__name__}: {text[0]}" if text else f"raised {type(error).__name__}."
    )
