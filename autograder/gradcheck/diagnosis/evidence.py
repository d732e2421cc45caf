"""The evidence that a diagnosis may look at.

Claims, measured slopes, and `f` and the gradient at further points.

A hypothesis ("the sign is wrong") predicts what the truth must be, given the claim (its negative).
`Evidence.fits` holds a prediction against everything measured in the blocks that are wrong, entries
and directions; the tolerance is the bounds of the measurement and the resolution of the verdict, as
for the verdict itself. So a hypothesis is not liked, it is confirmed or refuted; how many figures
confirm it says how sure one may be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.directions import allowance, exact_line
from autograder.gradcheck.evaluate import CALLER_ERRORS, Function
from autograder.gradcheck.measure import Measurements, typical_scale
from autograder.gradcheck.structure import Floats, Leaf, MisfitError, open_gradient
from autograder.gradcheck.verdict import ENTRYWISE, BlockVerdict

LOOSE = 3.0
"""A prediction may miss by so many bounds and resolutions: it carries the errors of two figures."""


FAR = 64.0
"""A typical size is at most so many of the steps that were found to be good."""


@dataclass(frozen=True)
class Block:
    """One leaf with what is claimed and measured there, shape (outputs, size of the leaf).

    Nan where not measured.
    """

    number: int
    leaf: Leaf
    at: Floats
    claim: Floats
    truth: Floats
    bound: Floats
    wrong: npt.NDArray[np.bool_]
    few: bool

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """Return which entries have been measured, shape (outputs, size)."""
        return np.isfinite(self.truth) & np.isfinite(self.bound)

    @property
    def complete(self) -> bool:
        """Say whether every entry has been measured."""
        return bool(self.known.all())

    @property
    def error(self) -> Floats:
        """Claim minus truth, nan where not measured."""
        return self.claim - self.truth


@dataclass(frozen=True)
class Elsewhere:
    """Another point: the claim there, shape (outputs, size), and the truth as far as it is asked
    for.
    """

    claim: Floats
    """All nan where the gradient was given as a value."""
    found: Measurements
    here: Function
    """Its count of calls goes on."""

    def measure(self, positions: Iterable[int] | None = None) -> Measurements:
        """Measure these entries there (all when left out) unless they are known."""
        before = self.found.function.calls
        self.found.entries(range(self.found.structure.size) if positions is None else positions)
        self.here.calls += self.found.function.calls - before
        return self.found


class Evidence:
    """Everything measured so far, and the means to measure more."""

    def __init__(
        self,
        measurements: Measurements,
        claim: Floats,
        grain: Floats,
        verdicts: list[BlockVerdict],
        gradient: Callable[[Any], Any] | None,
        rng: np.random.Generator,
    ) -> None:
        self.measurements = measurements
        self.claim = claim
        self.grain = grain
        self.verdicts = verdicts
        self.gradient = gradient
        self.rng = rng

    @property
    def origin(self) -> Floats:
        """`at` as a vector."""
        return self.measurements.function.origin

    @property
    def small(self) -> bool:
        """Say whether measuring every entry anew is affordable."""
        return self.measurements.structure.size <= ENTRYWISE

    def blocks(self) -> list[Block]:
        """All leaves that hold a number, with what is known of them now."""
        return [self.block(n) for n, verdict in enumerate(self.verdicts) if verdict.leaf.size]

    def block(self, number: int) -> Block:
        """Leaf `number` with what is known of it now."""
        verdict = self.verdicts[number]
        span = verdict.leaf.span
        found = self.measurements
        return Block(
            number, verdict.leaf, self.origin[span], self.claim[:, span], found.estimate[:, span],
            found.bound[:, span], verdict.wrong, verdict.few,
        )  # fmt: skip

    def wrong(self) -> list[Block]:
        """The blocks that disagree."""
        return [block for block in self.blocks() if self.verdicts[block.number].disagrees]

    def right(self) -> list[Block]:
        """The blocks that agree as far as can be seen."""
        return [block for block in self.blocks() if not self.verdicts[block.number].disagrees]

    def tolerance(self, block: Block, predicted: Floats) -> Floats:
        """Return how far a prediction may be from what was measured, shape (outputs, size)."""
        known = block.known
        largest = float(np.max(np.abs(block.truth[known]), initial=0.0))
        fine = 1e-6 + 8 * max(
            float(self.grain[block.number]), self.measurements.function.unit_roundoff
        )
        size = np.maximum(np.abs(predicted), np.abs(np.where(known, block.truth, 0.0)))
        rounding = 8 * max(float(self.grain[block.number]), 1e-9) * largest
        return LOOSE * np.where(known, block.bound, 0.0) + fine * size + rounding

    def fits(self, block: Block, predicted: Floats) -> bool:
        """Say whether `predicted`, shape (outputs, size), is the derivative in this block by
        everything measured.
        """
        known = block.known & np.isfinite(predicted)
        if not known.any():
            return False
        tolerance = self.tolerance(block, predicted)
        if np.any(np.abs(predicted - block.truth)[known] > tolerance[known]):
            return False
        if not np.isfinite(predicted).all():
            return True
        rows = np.zeros_like(self.claim)
        slack = np.zeros_like(self.claim)
        rows[:, block.leaf.span] = predicted
        slack[:, block.leaf.span] = tolerance
        for line, slope in self.measurements.lines:
            if line.block == block.number:
                off = np.abs(line.along(rows) - slope.value)
                if np.any(off > LOOSE * slope.bound + allowance(line, slack)):
                    return False
        return True

    def total(self, block: Block) -> Floats:
        """The sum of the true derivative over a block, shape (outputs,): one direction of ones."""
        if block.complete:
            return np.asarray(block.truth.sum(axis=1))
        scale = self.measurements.scale[block.leaf.span]
        guess = int(np.floor(np.log2(np.sqrt(np.mean(scale**2)) / block.leaf.size**0.5))) - 2
        measured = self.measurements
        weights = np.ones(block.leaf.size)
        ones = exact_line(measured.structure, self.origin, block.number, weights, guess, 2.0**guess)
        return self.measurements.along(ones).value

    def ask(self, point: Floats) -> Floats | None:
        """The claim at another point.

        None if the gradient was given as a value or cannot be had there.
        """
        if self.gradient is None:
            return None
        structure, function = self.measurements.structure, self.measurements.function
        try:
            return open_gradient(structure, function.output, self.gradient(structure.build(point)))[
                0
            ]
        except (MisfitError, *CALLER_ERRORS):
            return None

    def there(self, point: Floats) -> Elsewhere | None:
        """Another point, where nothing is measured yet; None where `f` has no value."""
        measured = self.measurements
        try:
            function = Function(measured.function.f, measured.structure, point)
        except MisfitError:
            return None
        found = Measurements(function, measured.structure, typical_scale(measured.structure, point))
        measured.function.calls += function.calls
        return Elsewhere(np.full_like(self.claim, np.nan), found, measured.function)

    def elsewhere(self, point: Floats) -> Elsewhere | None:
        """Another point with the claim there.

        None if the gradient is no function, or has no value, or `f` has none.
        """
        point = self.measurements.structure.round(point)
        claim = self.ask(point)
        there = None if claim is None else self.there(point)
        return None if claim is None or there is None else replace(there, claim=claim)

    def near(self, size: float) -> Floats:
        """A point at random about `size` typical sizes away from `at`, on the same side of
        nought.
        """
        scale = np.minimum(self.measurements.scale, FAR * self.measurements.step)
        side = np.where(self.origin < 0, -1.0, 1.0)
        point = self.origin + size * scale * self.rng.uniform(0.5, 1, scale.size) * side
        return self.measurements.structure.round(point)
