"""Calls of `f`: counted, on fresh copies, and never fatal away from `at`.

Everything that asks `f` for values goes through `Function.values`, which takes many points at once: all that a round of
the search wants to know, of all lines together. Where a call is dear, this is the one place to send them in a batch.

A point where `f` raises or is not finite gives nan: the step was too long for its domain (the logarithm of a
negative number), and a shorter one will do. At `at` itself the same is the caller's mistake and is said so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.noise import COARSE, HAIR, last_bit, last_decimal, lattice
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
"""What numerical code raises: written out, so that an interrupt or a time limit is never swallowed."""

ODD = (np.pi / 100, -np.e / 100, np.sqrt(2) / 100)
"""Parts of a typical size at which no polynomial has a short value."""

FURTHER = tuple(2.0**exponent for exponent in range(5, 41, 5))
"""So many times as far away `f` is asked again where its values stay put: rounding may hide that it moves. No slope is
taken there, only how coarse the values are."""


class Function:
    """`f` on flat vectors: `values(points)` has shape (points, outputs), nan where `f` has no finite value."""

    def __init__(self, f: Callable[[Any], Any], structure: Structure, origin: Floats) -> None:
        self.f = f
        self._structure = structure
        self.origin = origin
        self.calls = 0
        value = self._first()
        self.output: tuple[int, ...] = value.shape
        self.unit_roundoff = float(np.finfo(value.dtype).eps) if value.dtype.kind == "f" else 2.0**-52
        """Spacing of the numbers that `f` returns, relative to their size."""
        self.base: Floats = value.astype(np.float64).reshape(-1)
        self.quantum = np.zeros_like(self.base)
        """All values of `f` are multiples of this, shape (outputs,); nought where they are as fine as their numbers."""

    @property
    def coarse(self) -> bool:
        """Whether the values of `f` have few figures: float32, rounding or cancellation is at work."""
        return self.unit_roundoff > 1e-10 or bool(np.any(self.quantum > 0))

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
        """Set `unit_roundoff` to float32's if `f` computes in float32 and returns Python's floats; else set `quantum`.

        The last figures of a number are random: it is one of float32 once in 2**29, a multiple of 2**m spacings once in
        2**m, and has only twelve decimals once in 10**4. If all values at a few odd places nearby are, and they differ,
        then that is no accident: what is left of exp(x) - 1 for small x is a multiple of the spacing at 1, and
        round(x, 6) of a millionth. Where the values do not move so near, they are asked further away.
        """
        single = float(np.finfo(np.float32).eps)
        if self.unit_roundoff < single:
            values = self._around(scale)
            moved = (
                np.isfinite(values).all(axis=0)
                & np.all(values != 0, axis=0)
                & (values != self.base).any(axis=0)
            )
            with np.errstate(over="ignore"):
                narrow = values == values.astype(np.float32)
            if narrow.all() and moved.all():
                self.unit_roundoff = single
            self.quantum = np.where(moved, self._quantum(values), 0.0)
            if self.unit_roundoff < single:
                hidden = ~moved | ((values == self.base).any(axis=0) & (self.quantum == 0))
                self._notice_further(scale, hidden & np.isfinite(values).all(axis=0))

    def _notice_further(self, scale: Floats, still: npt.NDArray[np.bool_]) -> None:
        """Set `quantum` of the outputs `still`, some of whose values have not moved, where all do.

        Steps that are large beside the values are rounding only if the values grow further on: else they are all there is.
        """
        found, known = np.zeros_like(self.base), np.zeros_like(still)
        for further in FURTHER:
            if not still.any():
                break
            values = self._around(further * scale)
            finite = np.isfinite(values).all(axis=0)
            moved = finite & np.all((values != self.base) & (values != 0), axis=0)
            found = np.where(moved & ~known, self._quantum(values), found)
            known |= moved
            done = still & known & finite & (found <= HAIR * np.abs(values).max(axis=0))
            self.quantum = np.where(done, found, self.quantum)
            still = still & finite & ~done

    def _around(self, scale: Floats) -> Floats:
        """Values at the odd places."""
        return self.values(self._structure.round(self.origin + share * scale) for share in ODD)

    def _quantum(self, values: Floats) -> Floats:
        """What all of `values`, shape (places, outputs), are multiples of by their making; nought where of nothing."""
        spacing = self.unit_roundoff * np.abs(values).max(axis=0)
        bits, decimals = last_bit(values).min(axis=0), last_decimal(values).min(axis=0)
        found = np.maximum(np.where(bits >= COARSE * spacing, bits, 0.0), decimals)
        steps = lattice(values - self.base, HAIR * np.abs(values).max(axis=0))
        return np.asarray(np.where((found == 0) & (steps >= COARSE * spacing), steps, found))

    def repeats(self) -> bool:
        """Whether `f` gives the same value at `at` again, to a few units in the last place."""
        again = self.values([self.origin])[0]
        return bool(np.all(np.abs(again - self.base) <= 4 * self.unit_roundoff * np.abs(self.base)))


def describe(error: BaseException) -> str:
    """`raised ValueError: operands could not be broadcast` on one line."""
    text = str(error).strip().splitlines()
    if isinstance(error, NotImplementedError) and not text:
        return "is not written yet: it raised NotImplementedError."
    return f"raised {type(error).__name__}: {text[0]}" if text else f"raised {type(error).__name__}."
