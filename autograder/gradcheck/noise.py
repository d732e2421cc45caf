"""How noisy is `f`? Measured from what no smooth function can leave behind.

Moré and Wild ("Estimating computational noise", SIAM J. Sci. Comput. 33, 2011) take high differences of `f`: those of a
smooth function vanish quickly with the order, those of round-off do not, so the size of a high difference, divided by
the norm of its weights, is the standard deviation of the noise. Here the differences are taken on the steps of the
Romberg tables, so that they cost no further calls: over four halving steps

    (slope, 2 terms removed, at k)  -  (the same at k - 1)       nought for h, h³, h⁵ in the odd part of phi
    (kink, 3 terms removed, at k)                                 nought for h², h⁴, h⁶ in the even part of phi

each divided by the Euclidean norm of its weights on the values of phi. The windows at the two smallest steps count: there
truncation is least. Three floors stand below the measurement, since halving steps can make round-off look smooth:

    a value is not better than the spacing of the numbers that hold it;
    nor than `f` a rounding away, |phi'| times the spacing of the numbers of `at` (backward error: Higham, "Accuracy and
    Stability of Numerical Algorithms", 1.5): |x/3 - 1| near 3 is no more accurate than x/3;
    and where `f` stays put at the smallest steps, moves by a hair at larger ones, and has a slope beyond doubt at those, its
    values are as coarse as the first change that shows (a float32 inside `f`). Without that slope, which a kink does not
    have from both sides, it is a rectifier that wakes up.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.richardson import kink_weights, slope_weights
from autograder.gradcheck.structure import Floats

WINDOW = 4
"""Steps in one difference."""

PESSIMISM = 2.0
"""Standard deviations taken for the noise of one value; the bound then lets all values conspire."""


@cache
def _norms() -> tuple[float, float]:
    """Euclidean norms, for smallest step 1, of the weights on phi of the odd and of the even difference."""
    steps = 2.0 ** np.arange(WINDOW - 1, -1, -1)
    slope = np.zeros(WINDOW)
    slope[1:] += slope_weights(2)
    slope[:-1] -= slope_weights(2)
    kink = kink_weights(3) / steps
    return float(np.sqrt(np.sum(slope**2 / (2 * steps**2)))), float(
        np.sqrt(2 * np.sum(kink**2) + 4 * np.sum(kink) ** 2)
    )


def measured_noise(steps: Floats, slopes: Floats, kinks: Floats) -> Floats:
    """Standard deviation of one value of `f`, shape (outputs,); nought when there are fewer steps than a window.

    `slopes` and `kinks` are the tables of `richardson.py` at `steps`, largest step first.
    """
    if len(steps) < WINDOW:
        return np.zeros(slopes.shape[2])
    odd_norm, even_norm = _norms()
    windows = min(2, len(steps) - WINDOW + 1)
    h = steps[-windows:, None]
    odd = (slopes[2, -windows:] - slopes[2, -windows - 1 : -1]) * (h / odd_norm)
    even = kinks[3, -windows:] * (h / even_norm)
    samples = np.abs(np.concatenate([odd, even]))
    largest = np.maximum(samples.max(axis=0), np.finfo(float).tiny)  # squares of 1e200 have no end
    noise: Floats = largest * np.sqrt(((samples / largest) ** 2).mean(axis=0))
    return noise


HAIR = 1e-4
"""A first change above this part of the value is no rounding: `f` is flat, and then it is not."""


def coarseness(base: Floats, right: Floats, left: Floats, sloped: npt.NDArray[np.bool_]) -> Floats:
    """The first visible change of `f` where its smallest steps show none, shape (outputs,); else nought.

    `right` and `left`: values at +h and -h, shape (steps, outputs), largest step first; `sloped`: (outputs,), whether longer
    steps show a slope beyond doubt.
    """
    change = np.maximum(np.abs(right - base), np.abs(left - base))
    visible = np.where(change > 0, change, np.inf).min(axis=0)
    size = np.fmax.reduce(np.fmax(np.abs(right), np.abs(left)), axis=0)
    return np.where((change[-1] == 0) & (visible <= HAIR * size) & sloped, visible, 0.0)


COARSE = 2.0**8
"""Values that are multiples of so many spacings, three times by accident once in 2**24, are so by their making."""

DIVISORS = 2**10
"""Three changes are multiples of a part of the smallest, down to this one, by accident once in 10**6."""

WHOLE = 1e-5
"""A multiple is whole when it is so near to a whole number."""

FEW_FIGURES = 12
"""A number of 16 figures has so few once in 10**4, three times by accident once in 10**12."""


def grid(values: Floats, base: Floats, quantum: Floats) -> Floats:
    """What the last figure of each of `values`, shape (steps, outputs), is worth; those near `base` are multiples of `quantum`.

    A number rounded to eight figures, or to some bits, is coarser where it is larger: by as much as its first figure
    moves up, unless it has figures below.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        decades = np.floor(np.log10(np.abs(values))) - np.floor(np.log10(np.abs(base)))
        octaves = np.frexp(values)[1] - np.frexp(base)[1]
        decimals = np.minimum(last_decimal(values), quantum * 10.0 ** np.maximum(decades, 0))
        bits = np.minimum(
            last_bit(values), np.where(base == 0, np.inf, quantum * 2.0 ** np.maximum(octaves, 0))
        )
    return np.where(quantum > 0, np.fmax(quantum, np.fmax(decimals, bits)), 0.0)


def lattice(changes: Floats, hair: Floats) -> Floats:
    """What all of `changes`, shape (places, outputs), are small multiples of, shape (outputs,); nought where of nothing.

    So are values that were rounded and then multiplied, which shows in no figure of theirs. Steps above `hair` need
    multiples that are all different: a sigmoid has only two ends.
    """
    sizes = np.abs(changes)
    smallest = sizes.min(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        multiples = np.arange(1, DIVISORS + 1)[:, None, None] * (sizes / smallest)
        whole = (np.abs(multiples - np.round(multiples)) <= WHOLE).all(axis=1)
        apart = np.abs(np.diff(np.sort(sizes / smallest, axis=0), axis=0)).min(axis=0) > WHOLE
    step = np.where(whole.any(axis=0), smallest / (1 + whole.argmax(axis=0)), 0.0)
    return np.where(apart | (step <= hair), step, 0.0)


def last_bit(values: Floats) -> Floats:
    """What the last bit of each number that is not nought is worth: the largest power of two that divides it."""
    mantissa, exponent = np.frexp(np.where(np.isfinite(values), values, 0.0))
    whole = (mantissa * 2.0**53).astype(np.int64)
    return np.asarray(np.ldexp((whole & -whole).astype(np.float64), exponent - 53))


def last_decimal(values: Floats) -> Floats:
    """What the last decimal of each number is worth; nought for numbers of more than `FEW_FIGURES` figures."""

    def worth(value: float) -> float:
        text = f"{abs(value):.{FEW_FIGURES - 1}e}"
        if not np.isfinite(value) or float(text) != abs(value):
            return 0.0
        figures, exponent = text.split("e")
        return float(f"1e{int(exponent) - len(figures.replace('.', '').rstrip('0')) + 1}")

    return np.array([worth(value) for value in values.reshape(-1).tolist()]).reshape(values.shape)
