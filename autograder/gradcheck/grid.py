"""Are the values of `f` coarse? What they are multiples of, and how that shows in a few of them.

A function that computes in float32, rounds to six decimals or to eight figures, or subtracts two
large numbers has values that are multiples of a step far above the spacing of float64. Between two
of them its slope is hidden, and halving steps can make the steps look like a slope of their own.
Four values at odd places nearby tell:

    the last figures of a number are random: it is a multiple of 2^m spacings once in 2^m, and has
    only twelve decimals once in 10^4. If all four are, and they differ, then that is no accident;
    values that were multiplied after the rounding show it in no figure, but their changes are
    multiples of one real number, which Euclid's algorithm finds: see `lattice`.

How often an accident looks the same is computed, and held below `ACCIDENT`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.structure import Floats

COARSE = 2.0**8
"""Values that are multiples of so many spacings, four times by accident once in 2**32, are so by
their making."""

ACCIDENT = 1e-6
"""Changes that are whole multiples of one step by accident so often, or less, are so by their
making."""

FEW_FIGURES = 12
"""A number of 16 figures has so few once in 10**4, four times by accident once in 10**16."""


@dataclass(frozen=True)
class Grid:
    """The steps that the values of `f` are multiples of, all of shape (outputs,)."""

    step: Floats
    """Nought where the values are as fine as their numbers."""
    foot: Floats
    """Values of this size are multiples of `step`."""
    multiplied: npt.NDArray[np.bool_]
    """Whether values were multiplied after they were rounded, so that their figures do not show
    it."""

    def where(self, chosen: npt.NDArray[np.bool_], other: Grid) -> Grid:
        """`other` for the outputs that are chosen, this grid for the rest."""
        return Grid(
            np.where(chosen, other.step, self.step),
            np.where(chosen, other.foot, self.foot),
            np.where(chosen, other.multiplied, self.multiplied),
        )

    def of(self, values: Floats) -> Floats:
        """Return what the last figure of each of `values`, shape (steps, outputs), is worth.

        A number rounded to eight figures, or to some bits, is coarser where it is larger: by as
        much as its first figure moves up, unless it has figures below. Where it was multiplied its
        figures are those of the multiple.
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            unit = np.where(self.multiplied, self.step, 1.0)
            sizes, least = np.abs(values) / unit, self.foot / unit
            decades = np.maximum(np.floor(np.log10(sizes)) - np.floor(np.log10(least)), 0)
            octaves = np.maximum(np.frexp(sizes)[1] - np.frexp(least)[1], 0)
            decimals, bits = self.step * 10.0**decades, self.step * 2.0**octaves
            decimals = np.where(
                self.multiplied, decimals, np.minimum(decimals, last_decimal(values))
            )
            bits = np.where(self.multiplied, bits, np.minimum(bits, last_bit(values)))
        coarser: Floats = np.fmax(self.step, np.fmax(decimals, bits))
        return np.where(self.step > 0, coarser, 0.0)


def foot(sizes: Floats, step: Floats) -> Floats:
    """Up to which size values are known to be multiples of `step`.

    The smallest of `sizes`, shape (places, outputs).

    Or the largest, if that is a multiple of which eight figures, or some bits, would have dropped
    the end.
    """
    smallest, largest = np.where(sizes > 0, sizes, np.inf).min(axis=0), sizes.max(axis=0)
    with np.errstate(all="ignore"):
        few, many = smallest / step, np.round(largest / step)
        whole = np.abs(largest / step - many) <= 1e-3
        decades = np.floor(np.log10(many)) - np.floor(np.log10(few))
        octaves = np.frexp(many)[1] - np.frexp(few)[1]
        fixed = whole & (np.fmod(many, 10.0**decades) > 0) & (np.fmod(many, 2.0**octaves) > 0)
    known: Floats = np.where(fixed, largest, smallest)
    return known


def lattice(changes: Floats, blur: Floats) -> Floats:
    """The step that all of `changes`, shape (places, outputs), are multiples of, shape (outputs,).

    Nought where there is none. Each change is off by at most `blur`, of the same shape.

    Values that were rounded and then multiplied have one, which shows in no figure of theirs. The
    ratio of each change to the smallest is p/q in lowest terms, and the smallest, divided by the
    least common multiple of the q, is the step. n ratios known up to t1, … tn are multiples of 1/q
    by accident with probability (2q)ⁿ t1…tn, and of one of 1, 1/2, … 1/Q with at most 2ⁿ t1…tn (Q +
    1)ⁿ⁺¹ / (n + 1). Changes that are alike prove nothing: a sigmoid has only two ends.
    """
    order = np.argsort(np.abs(changes), axis=0)
    sizes, blur = np.take_along_axis(np.abs(changes), order, 0), np.take_along_axis(blur, order, 0)
    smallest, others = sizes[0], sizes[1:]
    different = (smallest > 4 * blur[0]) & (np.diff(sizes, axis=0) > 4 * blur[1:]).all(axis=0)
    with np.errstate(all="ignore"):
        ratios = others / smallest
        unsure = (blur[1:] + ratios * blur[0]) / smallest
        power = len(others) + 1
        most = (ACCIDENT * power / np.prod(2 * unsure, axis=0)) ** (1 / power) - 1
        most = np.where(different, np.fmin(most, 2.0**31), 0.0)
        parts = np.zeros_like(smallest)
        for some in _multiples(_denominators(others, smallest, blur, most)):
            off = np.abs(some * ratios - np.round(some * ratios))
            whole = (off <= np.minimum(some * unsure, 0.25)).all(axis=0)
            parts = np.where(whole & (some >= 1) & (some <= most) & (parts == 0), some, parts)
        return np.where(parts > 0, smallest / parts, 0.0)


def _multiples(rows: npt.NDArray[np.int64]) -> Iterator[npt.NDArray[np.int64]]:
    """Least common multiples of one of `rows`, of two, …, of all.

    Where blur has made one of them wrong, others do.
    """
    for count in range(1, len(rows) + 1):
        for some in combinations(rows, count):
            yield np.lcm.reduce(some, axis=0)


def _denominators(sizes: Floats, unit: Floats, blur: Floats, most: Floats) -> npt.NDArray[np.int64]:
    """q of sizes/unit = p/q in lowest terms, shape of `sizes`.

    Nought where there is none up to `most`.

    The remainders of Euclid's algorithm are |q size - p unit| for the convergents p/q of the ratio.
    It ends where that may be nought: each is off by q and p times the blur of the two.
    """
    dividend, divisor = sizes, np.broadcast_to(unit, sizes.shape)
    p_before, p = np.zeros_like(sizes), np.ones_like(sizes)
    q_before, q = np.ones_like(sizes), np.zeros_like(sizes)
    found = np.zeros(sizes.shape, dtype=np.int64)
    searched = np.broadcast_to(most >= 1, sizes.shape)
    while searched.any():
        left = np.fmod(dividend, divisor)  # without round-off
        times = np.round((dividend - left) / divisor)
        p_before, p = p, times * p + p_before
        q_before, q = q, times * q + q_before
        searched = searched & (q <= most)
        done = searched & (left <= q * blur[1:] + p * blur[0])
        found[done] = q[done]
        searched = searched & ~done
        dividend, divisor = divisor, left
    return found


def last_bit(values: Floats) -> Floats:
    """Return what the last bit of each number that is not nought is worth.

    The largest power of two that divides it.
    """
    mantissa, exponent = np.frexp(np.where(np.isfinite(values), values, 0.0))
    whole = (mantissa * 2.0**53).astype(np.int64)
    return np.asarray(np.ldexp((whole & -whole).astype(np.float64), exponent - 53))


def last_decimal(values: Floats) -> Floats:
    """Return what the last decimal of each number is worth.

    Nought for numbers of more than `FEW_FIGURES` figures.
    """

    def worth(value: float) -> float:
        text = f"{abs(value):.{FEW_FIGURES - 1}e}"
        if float(text) != abs(value):
            return 0.0
        figures, exponent = text.split("e")
        return float(f"1e{int(exponent) - len(figures.replace('.', '').rstrip('0')) + 1}")

    with np.errstate(all="ignore"):
        figures = np.abs(values) * 10.0 ** (FEW_FIGURES - 1 - np.floor(np.log10(np.abs(values))))
        long = np.abs(figures - np.round(figures)) > 1e-2  # one in 10**12 is a hundred times finer
    worths = np.zeros_like(values)
    for place in np.argwhere(np.isfinite(values) & ~long):
        worths[tuple(place)] = worth(float(values[tuple(place)]))
    return worths
