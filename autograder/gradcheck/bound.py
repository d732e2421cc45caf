"""A slope and what is known of its error: the best place in the Romberg tables.

For column j >= 1 at step k of the tables T (slopes) and S (kinks) in `richardson.py`, with eta the
noise of one value from `noise.py`, the bound is

    bound = truncation + kink + round-off

    truncation = max(|T[k, j] - T[k, j-1]|, |T[k, j] - T[k-1, j-1]|)   the last correction
    kink       = |S[k, j]| / 2                   half the gap of the one-sided slopes
    round-off  = sum_i |weight_i| eta_i / h_i    every value off by eta, all against us
                 + 4 |phi''| · spacing of `at`   `f` computed a rounding away

The truncation estimate is the error of the column *before*, so a smooth function is much better
than its bound. Where `f` hardly moves more than over a shorter step it is no polynomial over that
step, and tables that rest on it are not used.

The slope with the smallest bound is taken (Ridders 1982 does the same), for each output of `f` by
itself, with one proviso: a slope at long steps that lies outside the bounds of a slope at shorter
ones is not the derivative. Over a reach of 1e12 the slope of the sine is nought to 12 figures,
which says nothing about its derivative: the shorter step is right. And what the slopes with nearly
as small a bound differ by is added to it: for a smooth function next to nothing, for one with many
small kinks it is the better part of the error.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.grid import Grid
from autograder.gradcheck.noise import PESSIMISM, measured_noise
from autograder.gradcheck.richardson import kink_table, roundoff_table, slope_table, window_table
from autograder.gradcheck.structure import Floats

RIVAL = 4.0
"""Slopes with a bound of up to so many times the smallest have a say."""

SATURATED = 1.3
"""A smooth function moves nearly twice as far, or four times, at twice the step."""

VISIBLE = 30.0
"""`f` is seen to move when it moves by so many times its noise."""

TRUST = 2.0
"""Bounds are widened so much before two slopes are said to contradict each other."""


@dataclass(frozen=True)
class Slope:
    """Derivative of `f` along a line, an entry for each output of `f`, and where its bound comes
    from.
    """

    value: Floats
    bound: Floats
    roundoff: Floats
    """The part of the bound that is round-off."""
    kink: Floats
    """The part of the bound that is half the gap between the slopes from the right and from the
    left."""
    noise: Floats
    """Noise taken for one value of `f` (already pessimistic)."""
    response: Floats
    """How steeply `f` is seen to move at all.

    The largest |phi(±h) - phi(0)| / h beyond noise, at any step.
    """
    step: Floats
    """The smallest step that the value rests on."""
    natural: Floats
    """The same at the smallest step that the value rests on."""

    def better(self, other: Slope) -> Slope:
        """For each output the one with the smaller bound, or the shorter step if they
        contradict.
        """
        apart = np.abs(self.value - other.value) > TRUST * (self.bound + other.bound)
        mine = np.where(apart, self.step < other.step, self.bound <= other.bound)
        return Slope(
            np.where(mine, self.value, other.value),
            np.where(mine, self.bound, other.bound),
            np.where(mine, self.roundoff, other.roundoff),
            np.where(mine, self.kink, other.kink),
            np.where(mine, self.noise, other.noise),
            np.maximum(self.response, other.response),
            np.where(mine, self.step, other.step),
            np.where(mine, self.natural, other.natural),
        )


@dataclass(frozen=True)
class Grain:
    """The fineness of numbers."""

    values: float
    """Spacing of the values of `f` relative to their size."""
    grid: Grid
    """What the values are multiples of."""
    at: float
    """Spacing of `at` along the line."""


def best_slope(
    base: Floats,
    steps: Floats,
    right: Floats,
    left: Floats,
    grain: Grain,
    least: Floats,
    coarse: Floats,
) -> Slope:
    """The slope with the smallest bound from values at ±steps (largest first, halving; at least
    three).

    `base`: (outputs,); `right`, `left`: (steps, outputs). Shape (outputs,), too: `least`, noise
    that is known from other steps, and `coarse`, how coarse the values are where they do not move.
    """
    h = steps[:, None]
    slopes = slope_table((right - left) / (2 * h))
    kinks = kink_table((right + left - 2 * base) / h)
    size = np.maximum(np.maximum(np.abs(right), np.abs(left)), np.abs(base))
    still = (right[-1] == base) & (left[-1] == base)
    noise = np.maximum(
        PESSIMISM * measured_noise(steps, slopes, kinks), np.where(still, coarse, 0.0)
    )
    noise = np.maximum(noise, least)
    if np.any(grain.grid.step > 0):
        noise = np.maximum(noise, np.maximum(grain.grid.of(right), grain.grid.of(left)))
    eta = np.maximum(np.maximum(noise, grain.values * size), grain.at * np.abs(slopes[0]))
    move = np.maximum(np.abs(right - base), np.abs(left - base))
    seen = move > VISIBLE * eta

    value, kink = slopes[1:], np.abs(kinks[1:]) / 2
    rounding = roundoff_table(eta / h)[1:] + 4 * grain.at * np.abs(kinks[0]) / h
    bound = _truncation(slopes) + kink + rounding
    bound[window_table(_saturated(move, seen))[1:] | ~np.isfinite(bound)] = np.inf
    bound[_contradicted(value, bound)] = np.inf

    outputs = np.arange(base.size)
    where = bound.reshape(-1, base.size).argmin(axis=0)
    column, row = np.divmod(where, len(steps))
    best, least_bound = value[column, row, outputs], bound[column, row, outputs]
    rivals = np.where(bound <= RIVAL * least_bound, np.abs(value - best), 0.0)
    least_bound = least_bound + np.where(np.isfinite(rivals), rivals, 0.0).max(axis=(0, 1))
    responses = np.where(seen, move / h, 0.0)
    return Slope(
        best,
        least_bound,
        rounding[column, row, outputs],
        kink[column, row, outputs],
        eta[-1],
        responses.max(axis=0),
        steps[row],
        responses[row, outputs],
    )


def _truncation(slopes: Floats) -> Floats:
    """The last correction of each entry of columns 1, 2, …, from both parents.

    Nan for rows that do not exist.
    """
    truncation = np.abs(slopes[1:] - slopes[:-1])
    truncation[:, 1:] = np.maximum(truncation[:, 1:], np.abs(slopes[1:, 1:] - slopes[:-1, :-1]))
    return truncation


def _contradicted(value: Floats, bound: Floats) -> npt.NDArray[np.bool_]:
    """Return which candidates, shape (columns, steps, outputs), lie outside the bounds of one at a
    shorter step.
    """
    value, room = np.where(np.isfinite(bound), value, 0.0), TRUST * bound
    low, high = value - room, value + room
    lowest, highest = np.full(value.shape[1:], -np.inf), np.full(value.shape[1:], np.inf)
    lowest[:-1] = np.maximum.accumulate(low.max(axis=0)[:0:-1], axis=0)[::-1]
    highest[:-1] = np.minimum.accumulate(high.min(axis=0)[:0:-1], axis=0)[::-1]
    return np.asarray((high < lowest) | (low > highest))


def _saturated(move: Floats, seen: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return which steps move `f` hardly more than a shorter one does, shape (steps, outputs).

    There it is no polynomial.
    """
    before = np.maximum.accumulate(np.where(seen, move, 0.0)[::-1], axis=0)[::-1]
    idle = np.zeros_like(seen)
    idle[:-1] = seen[:-1] & (move[:-1] < SATURATED * before[1:])
    return idle
