"""Measure the noise of `f`, from what no smooth function can leave behind.

Moré and Wild ("Estimating computational noise", SIAM J. Sci. Comput. 33, 2011) take high
differences of `f`: those of a smooth function vanish quickly with the order, those of round-off do
not, so the size of a high difference, divided by the norm of its weights, is the standard deviation
of the noise. Here the differences are taken on the steps of the Romberg tables, so that they cost
no further calls: over four halving steps

    (slope, 2 terms removed, at k) - (the same at k - 1)   nought for h, h³, h⁵ in phi's odd part
    (kink, 3 terms removed, at k)                          nought for h², h⁴, h⁶ in the even part

each divided by the Euclidean norm of its weights on the values of phi. The windows at the two
smallest steps count: there truncation is least. Three floors stand below the measurement, since
halving steps can make round-off look smooth:

    a value is not better than the spacing of the numbers that hold it;
    nor than `f` a rounding away, |phi'| times the spacing of the numbers of `at` (backward error:
    Higham, "Accuracy and Stability of Numerical Algorithms", 1.5): |x/3 - 1| near 3 is no more
    accurate than x/3;
    and where `f` stays put at the smallest steps, moves by a hair at larger ones, and has a slope
    beyond doubt at those, its values are as coarse as the first change that shows (a float32 inside
    `f`). Without that slope, which a kink does not have from both sides, it is a rectifier that
    wakes up.
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
    """Euclidean norms, for smallest step 1, of the weights on phi of the odd and of the even
    difference.
    """
    steps = 2.0 ** np.arange(WINDOW - 1, -1, -1)
    slope = np.zeros(WINDOW)
    slope[1:] += slope_weights(2)
    slope[:-1] -= slope_weights(2)
    kink = kink_weights(3) / steps
    return float(np.sqrt(np.sum(slope**2 / (2 * steps**2)))), float(
        np.sqrt(2 * np.sum(kink**2) + 4 * np.sum(kink) ** 2)
    )


def measured_noise(steps: Floats, slopes: Floats, kinks: Floats) -> Floats:
    """Standard deviation of one value of `f`, shape (outputs,).

    Nought when there are fewer steps than a window.

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


NOISE_FLOOR = 1e-4
"""A first change above this part of the value is no rounding: `f` is flat, and then it is not."""


def coarseness(base: Floats, right: Floats, left: Floats, sloped: npt.NDArray[np.bool_]) -> Floats:
    """The first visible change of `f` where its smallest steps show none, shape (outputs,).

    Else nought.

    `right` and `left`: values at +h and -h, shape (steps, outputs), largest step first; `sloped`:
    (outputs,), whether longer steps show a slope beyond doubt.
    """
    change = np.maximum(np.abs(right - base), np.abs(left - base))
    visible = np.where(change > 0, change, np.inf).min(axis=0)
    size = np.fmax.reduce(np.fmax(np.abs(right), np.abs(left)), axis=0)
    return np.where((change[-1] == 0) & (visible <= NOISE_FLOOR * size) & sloped, visible, 0.0)
