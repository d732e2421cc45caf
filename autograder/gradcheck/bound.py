"""A slope and what is known of its error: the best place in the Romberg tables.

For column j >= 1 at step k of the tables in `richardson.py`, with eta the noise of one value from `noise.py`, the bound is

    bound = truncation + kink + round-off

    truncation = max(|T[k, j] - T[k, j-1]|, |T[k, j] - T[k-1, j-1]|)     the last correction, from both parents
    kink       = |S[k, j]| / 2                                           half the gap between the two one-sided slopes
    round-off  = sum_i |weight_i| eta_i / h_i                            every value off by eta, all against us
                 + 4 |phi''| · spacing of `at`                           `f` computed at a point a rounding away

The truncation estimate is the error of the column *before*, so a smooth function is much better than its bound. A
function that is not smooth is caught by the rate: central differences of a smooth function improve by 4 when the step
halves. Where they improve only by rho < 2.5, and by more than noise explains, the rest of the sequence is summed
as a geometric series instead, |difference| / (rho - 1), and rho <= 1 means that nothing converges here. (A difference that
noise explains counts `ROUGH` times instead: a network of many rectifiers has so many kinks that they look like noise.)

The slope with the smallest bound is taken (Ridders 1982 does the same), for each output of `f` by itself, with one
proviso: a slope at long steps that lies outside the bounds of a slope at shorter ones is not the derivative. Over a reach of
1e12 the slope of the sine is nought to 12 figures, which says nothing about its derivative: the shorter step is right.
And what the slopes with nearly as small a bound differ by is added to it: for a smooth function next to nothing, for one with
many small kinks it is the better part of the error.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.noise import PESSIMISM, measured_noise
from autograder.gradcheck.richardson import kink_table, noise_amplification, slope_table, slope_weights
from autograder.gradcheck.structure import Floats

SMOOTH_RATE = 2.5
"""Less than this improvement for a halved step is not what h² gives."""

ROUGH = 3.0
"""Where the rate is lost in noise, which many small kinks look like, the last difference is taken so many times."""

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
    """Derivative of `f` along a line, an entry for each output of `f`, and where its bound comes from."""

    value: Floats
    bound: Floats
    roundoff: Floats
    """The part of the bound that is round-off."""
    kink: Floats
    """The part of the bound that is half the gap between the slopes from the right and from the left."""
    noise: Floats
    """Noise taken for one value of `f` (already pessimistic)."""
    response: Floats
    """How steeply `f` is seen to move at all: the largest |phi(±h) - phi(0)| / h beyond noise, at any step."""
    step: Floats
    """The smallest step that the value rests on."""
    natural: Floats
    """The same at the smallest step that the value rests on."""

    def better(self, other: Slope) -> Slope:
        """For each output the one with the smaller bound, or the shorter step if they contradict."""
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
    """How fine numbers are: a relative and an absolute spacing of the values of `f`, and one of `at` along the line."""

    values: float
    quantum: Floats
    at: float


def best_slope(
    base: Floats, steps: Floats, right: Floats, left: Floats, grain: Grain, least: Floats, coarse: Floats
) -> Slope:
    """The slope with the smallest bound from values at ±steps (largest first, halving; at least three).

    `base`: (outputs,); `right`, `left`: (steps, outputs). Shape (outputs,), too: `least`, noise that is known from other
    steps, and `coarse`, how coarse the values are where they do not move.
    """
    h = steps[:, None]
    slopes = slope_table((right - left) / (2 * h))
    kinks = kink_table((right + left - 2 * base) / h)
    size = np.maximum(np.maximum(np.abs(right), np.abs(left)), np.abs(base))
    still = (right[-1] == base) & (left[-1] == base)
    noise = np.maximum(PESSIMISM * measured_noise(steps, slopes, kinks), np.where(still, coarse, 0.0))
    noise = np.maximum(np.maximum(noise, least), grain.quantum)
    eta = np.maximum(np.maximum(noise, grain.values * size), grain.at * np.abs(slopes[0]))
    move = np.maximum(np.abs(right - base), np.abs(left - base))
    tail = _tail(slopes[0], eta / h)
    idle = _saturated(move, eta)
    shift = 4 * grain.at * np.abs(kinks[0]) / h
    candidates = [_candidates(j, slopes, kinks, eta / h, tail, shift, idle) for j in range(1, len(slopes))]
    value, bound, rounding, kink = (np.array(parts) for parts in zip(*candidates, strict=True))
    bound[_contradicted(value, bound)] = np.inf
    where = np.argmin(bound.reshape(-1, base.size), axis=0)
    responses = np.where(move > VISIBLE * eta, move / h, 0.0)
    best = [
        part.reshape(-1, base.size)[where, np.arange(base.size)] for part in (value, bound, rounding, kink)
    ]
    rivals = np.where(bound <= RIVAL * best[1], np.abs(value - best[0]), 0.0)
    best[1] = best[1] + np.max(np.where(np.isfinite(rivals), rivals, 0.0), axis=(0, 1))
    row = where % len(steps)
    natural = responses[row, np.arange(base.size)]
    return Slope(best[0], best[1], best[2], best[3], eta[-1], responses.max(axis=0), steps[row], natural)


def _candidates(
    j: int,
    slopes: list[Floats],
    kinks: list[Floats],
    unit: Floats,
    tail: Floats,
    shift: Floats,
    idle: npt.NDArray[np.bool_],
) -> tuple[Floats, ...]:
    """Value, bound, round-off and kink of each row of column j; a row without enough steps has bound inf."""
    value, parent = slopes[j], slopes[j - 1]
    rounding = np.full_like(value, np.inf)
    rounding[j:] = shift[j:] + sum(
        abs(w) * unit[i : len(unit) - j + i] for i, w in enumerate(slope_weights(j))
    )
    truncation = np.full_like(value, np.inf)
    truncation[j:] = np.maximum(np.abs(value[j:] - parent[j:]), np.abs(value[j:] - parent[j - 1 : -1]))
    for back in range(j + 1):
        truncation[j:][idle[j - back : len(idle) - back]] = np.inf
    kink = np.abs(kinks[j]) / 2
    bound = truncation + kink + rounding
    return value, np.where(np.isfinite(bound), bound, np.inf), rounding, kink


def _contradicted(value: Floats, bound: Floats) -> npt.NDArray[np.bool_]:
    """Which candidates, shape (columns, steps, outputs), lie outside the bounds of one at a shorter step."""
    value = np.where(np.isfinite(bound), value, 0.0)
    low = np.max(value - TRUST * bound, axis=0)[::-1]
    high = np.min(value + TRUST * bound, axis=0)[::-1]
    low, high = (np.roll(run, 1, axis=0) for run in (np.maximum.accumulate(low), np.minimum.accumulate(high)))
    low[0], high[0] = -np.inf, np.inf
    return (value + TRUST * bound < low[::-1]) | (value - TRUST * bound > high[::-1])


def _saturated(move: Floats, eta: Floats) -> npt.NDArray[np.bool_]:
    """Which steps move `f` hardly more than half of them does, shape (steps, outputs): there it is no polynomial."""
    seen = move > VISIBLE * eta
    idle = np.zeros_like(seen)
    idle[:-1] = seen[:-1] & seen[1:] & (move[:-1] < SATURATED * move[1:])
    return idle


def _tail(central: Floats, unit: Floats) -> Floats:
    """What is still to come when the central differences do not improve as h²; nought where they do."""
    tail = np.zeros_like(central)
    tail[:2] = np.inf
    change = np.abs(np.diff(central, axis=0))
    earlier, later = change[:-1], change[1:]
    slow = later * SMOOTH_RATE > earlier
    stuck = earlier <= 1.05 * later
    excused = later <= 3 * noise_amplification(1) * unit[2:]
    with np.errstate(divide="ignore", invalid="ignore"):
        rest = later / (earlier / later - 1)
    tail[2:] = np.where(
        slow & ~stuck, np.maximum(rest, ROUGH * later), np.where(stuck & ~excused, np.inf, ROUGH * later)
    )
    tail[2:][~slow] = 0.0
    return tail
