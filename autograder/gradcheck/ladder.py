"""A ladder of halving steps: the rungs seen so far on one line, and what they say.

Steps are powers of two, so that x + h is exact as often as can be. `Ladders` asks for rungs, keeps
the best slope on them, and answers the questions by which `steps.py` finds its way: is the bound
small enough, does round-off rule it, is the noise louder than it ought to be, does `f` leap?
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

import numpy as np

from autograder.gradcheck.bound import Grain, Slope, best_slope
from autograder.gradcheck.noise import NOISE_FLOOR, coarseness
from autograder.gradcheck.structure import Floats

RUNGS = 6
LEAP = 10
WITNESS = 0.45
"""Each ladder has one more step, 2**0.45 times its shortest.

Halving steps see a sine whose period divides them as smooth; a step in between does not fall in
with them.
"""

ENOUGH = 1e-7
"""A bound of this part of the slope needs no better one.

A tenth of the resolution of the verdict.
"""

ENOUGH_OF_BLOCK = 1e-10
"""The same as a part of the largest slope of the block."""

LOUD = 8.0
"""Noise above so many spacings of the value has to be confirmed."""

CONFIDENCE = 10.0
"""A slope of more than so many bounds is beyond doubt."""

WILD = 1e-2
"""Noise that is this part of all that `f` moves on the ladder."""

Rung = tuple[float, Floats, Floats]
"""Half the distance of the two points, f at the right one, f at the left one."""

Looks = Generator[list[float], list[Rung], None]


@dataclass
class Known:
    """Facts that the searches of one block tell each other."""

    largest: float = 0.0
    """The largest slope measured so far."""
    believed: Floats = field(default_factory=lambda: np.zeros(1))
    """Noise that ladders far below have confirmed, shape (outputs,)."""


@dataclass
class Ladders:
    """The rungs seen so far on one line, by exponent, and the best slope on them."""

    base: Floats
    grain: Grain
    lowest: int
    known: Known
    small: float = 0.0
    """A bound of this size is small enough whatever the slope."""
    best: Slope | None = None
    rungs: dict[float, Rung] = field(default_factory=dict)
    slopes: dict[tuple[int, int, int], Slope] = field(default_factory=dict)
    """Of the ladders asked for, by first and last rung and the number of rungs then seen."""
    steep: bool = False
    """Whether `f` goes up in steps that are too large for rounding."""
    coarse: Floats | None = None
    """How coarse the values are where they do not move, shape (outputs,), once a slope has shown
    that they should."""
    jump: bool = False
    """Whether `f` was seen to leap at `at` or so near that the leap cannot be told from it."""

    def look(self, exponents: range) -> Looks:
        """Ask for the rungs that are new, and take the slope on the ladder that they belong to."""
        fresh: list[float] = [e for e in exponents if e not in self.rungs and e >= self.lowest]
        if not fresh:
            return
        *rungs, witness = yield [*fresh, fresh[-1] + WITNESS]
        self.rungs.update(zip(fresh, rungs, strict=True))
        slope = self.slope(self.unbroken(exponents[-1])) or self.slope(self.unbroken(exponents[0]))
        if slope is not None and self._contradicts(witness, fresh[-1], slope.noise):
            nothing = np.full_like(self.base, np.nan)
            self.rungs.update((e, (2.0**e, nothing, nothing)) for e in fresh)
        elif slope is not None:
            self.best = slope if self.best is None else self.best.better(slope)
            self._notice_coarse_values(slope)
            size = np.abs(self.best.value)
            trusted = np.where(self.best.bound < 0.1 * size, size, 0.0)
            self.known.largest = max(self.known.largest, float(np.max(trusted)))

    def forget_below(self, bottom: int) -> None:
        """Drop the rungs under `bottom` and what was concluded from them.

        They show the steps of rounded values.
        """
        self.rungs = {e: rung for e, rung in self.rungs.items() if e >= bottom}
        self.lowest = bottom
        self._judge_anew()

    def _judge_anew(self) -> None:
        """Take the best slope again from the rungs that are there."""
        self.slopes.clear()
        ladders = {tuple(self.unbroken(int(e))) for e in self.rungs if float(e).is_integer()}
        self.best = None
        for ladder in sorted(ladders):
            slope = self.slope(list(ladder))
            if slope is not None:
                self.best = slope if self.best is None else self.best.better(slope)

    def _contradicts(self, witness: Rung, bottom: float, noise: Floats) -> bool:
        """Say whether a step between the two lowest rungs shows that the rungs have met an
        oscillation in step.
        """
        low, high = self.rungs[bottom], self.rungs.get(bottom + 1)
        if high is None:
            return False
        at_low, at_high, between = (
            (right - left) / (2 * step) for step, right, left in (low, high, witness)
        )
        share = ((witness[0] / low[0]) ** 2 - 1) / ((high[0] / low[0]) ** 2 - 1)
        expected = at_low + share * (at_high - at_low)
        room = np.abs(at_high - at_low) + 8 * noise / low[0] + 1e-6 * np.abs(at_low)
        return bool(np.any(np.abs(between - expected) > room))

    def slope(self, exponents: list[int]) -> Slope | None:
        """The best slope on a ladder, largest exponent first; None with fewer than three rungs."""
        if len(exponents) < 3:
            return None
        key = (exponents[0], exponents[-1], len(self.rungs))
        if key not in self.slopes:
            self.slopes[key] = self._slope(exponents)
        return self.slopes[key]

    def _slope(self, exponents: list[int]) -> Slope:
        steps, right, left = (
            np.array(part) for part in zip(*(self.rungs[e] for e in exponents), strict=True)
        )
        return best_slope(
            self.base,
            steps,
            right,
            left,
            self.grain,
            self.known.believed,
            np.zeros_like(self.base) if self.coarse is None else self.coarse,
        )

    def end(self, exponent: int, upwards: bool) -> Slope | None:
        """The best slope on the six rungs from `exponent` on, which is an end of a ladder."""
        ladder = self.unbroken(exponent)
        return self.slope(ladder[-RUNGS:] if upwards else ladder[:RUNGS])

    def enough(self) -> bool:
        """Say whether the best slope needs no better bound."""
        return self.best is not None and bool(np.all(self.excess(self.best) <= 1))

    def excess(self, slope: Slope) -> Floats:
        """The bound as a multiple of what is enough."""
        with np.errstate(invalid="ignore", divide="ignore"):
            goal = ENOUGH * np.abs(slope.value) + ENOUGH_OF_BLOCK * self.known.largest
            excess = slope.bound / np.maximum(goal, self.small)
        return np.where(slope.bound == 0, 0.0, np.where(np.isnan(excess), np.inf, excess))

    def roundoff_rules(self, slope: Slope) -> bool:
        """Say whether round-off makes the bound of the output that is furthest from enough."""
        worst = int(np.argmax(self.excess(slope)))
        return bool(
            slope.roundoff[worst] >= 0.25 * slope.bound[worst] and np.isfinite(slope.bound[worst])
        )

    def noisy(self, slope: Slope) -> bool:
        """Noise that neither the spacing of the numbers explains nor another line of this block has
        confirmed.
        """
        spacing = np.maximum(self.grain.values * np.abs(self.base), self.grain.grid.step)
        expected = np.maximum(LOUD * spacing, 4 * self.known.believed)
        return bool(np.any(slope.noise > expected))

    def too_coarse(self, slope: Slope) -> bool:
        """Say whether the noise is a good part of the largest value on the rungs, and no rounding
        is known that makes it.
        """
        sides = [np.abs(side) for _, right, left in self.rungs.values() for side in (right, left)]
        largest = np.fmax.reduce([np.abs(self.base), *sides])
        return bool(np.any((slope.noise > NOISE_FLOOR * largest) & (self.grain.grid.step == 0)))

    def moves(self, exponent: int) -> bool:
        """Say whether `f` changes at all at this rung."""
        rung = self.rungs.get(exponent)
        return rung is not None and bool(
            np.any(rung[1] != self.base) or np.any(rung[2] != self.base)
        )

    def best_moves(self) -> bool:
        """Say whether `f` changes at all at the shortest step of the best slope."""
        step = np.inf if self.best is None else np.min(self.best.step)
        return not np.isfinite(step) or self.moves(round(float(np.log2(step))))

    def leaps(self, exponents: list[int]) -> bool:
        """Say whether the values right and left stay put while the step halves and halves, and
        differ.

        A jump between.
        """
        if len(exponents) < 4:
            return False
        _, right, left = (
            np.array(part)
            for part in zip(*(self.rungs[e] for e in exponents[-RUNGS:]), strict=True)
        )
        middle = [right.mean(axis=0), self.base, left.mean(axis=0)]
        spread = np.maximum(np.ptp(right, axis=0), np.ptp(left, axis=0))
        return bool(np.any(spread < 0.05 * np.ptp(middle, axis=0)))

    def noise_dominated(self, slope: Slope) -> bool:
        """Loud noise that is a good part of everything `f` does on this ladder."""
        return bool(np.any(slope.noise > WILD * slope.response * slope.step)) and self.noisy(slope)

    def fill(self) -> Looks:
        """Look at the rungs that leaps have passed over, next to where the best slope stands."""
        if self.best is not None and len(self.rungs) > 1:
            seen = sorted(self.rungs)
            missing = [e for e in range(int(seen[0]), int(seen[-1])) if e not in self.rungs]
            if missing:
                near = (
                    np.log2(np.nanmin(self.best.step))
                    if np.isfinite(self.best.step).any()
                    else seen[0]
                )
                missing.sort(key=lambda e: abs(e - near))
                chosen = sorted(missing[: 2 * LEAP])
                yield from self.look(range(chosen[-1], chosen[0] - 1, -1))

    def unbroken(self, around: int) -> list[int]:
        """Exponents of the rungs joined to `around` with finite values, largest first."""
        if not self._finite(around):
            return []
        low = high = around
        while self._finite(low - 1):
            low -= 1
        while self._finite(high + 1):
            high += 1
        return list(range(high, low - 1, -1))

    def _finite(self, exponent: int) -> bool:
        rung = self.rungs.get(exponent)
        return rung is not None and bool(np.isfinite(rung[1]).all() and np.isfinite(rung[2]).all())

    def _notice_coarse_values(self, slope: Slope) -> None:
        """Judge the ladders anew if this slope shows that the values at shorter steps stay put by
        rounding.
        """
        sloped = np.abs(slope.value) > CONFIDENCE * slope.bound
        rungs = [self.rungs[e] for e in sorted(self.rungs, reverse=True)]
        right, left = (np.array([rung[side] for rung in rungs]) for side in (1, 2))
        coarse = coarseness(self.base, right, left, sloped)
        if np.any(coarse > (0.0 if self.coarse is None else self.coarse)):
            self.coarse = coarse if self.coarse is None else np.maximum(coarse, self.coarse)
            self._judge_anew()
