"""Right, wrong, or not to be seen: one block of parameters at a time.

Every entry has a measured slope, a bound on its error, and a resolution r below which nobody is
called wrong,

    r = 1e-6 of the entry + 1e-9 of the largest in the block  (float32: + 4 of its eps)

so that a student's own accurate numerical gradient passes. An entry is *wrong* when |claim - slope|
> bound + r. A block is *seen* when every bound is at most a tenth of the largest slope in it; a
block of noughts is seen when its bounds are a tenth of what `f` moves nearby (a parabola at its
minimum), or when it does not move at all far and wide. The gradient disagrees when an entry is
wrong, agrees when none is and every block is seen, and is undecidable otherwise.

Small problems are measured entry by entry. In large ones random directions say whether a block is
right (`directions.py`); only where one disagrees, a sample and then bisection look for the entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.bisection import find_entry
from autograder.gradcheck.bound import Slope
from autograder.gradcheck.directions import (
    MOST,
    allowance,
    good_guess,
    how_many,
    random_line,
    strips,
)
from autograder.gradcheck.lines import Line
from autograder.gradcheck.measure import Measurements
from autograder.gradcheck.structure import Floats, Leaf, root_mean_square

RELATIVE, OF_LARGEST, OF_FLOAT32 = 1e-6, 1e-9, 4.0
MARGIN = 2.0
"""Where values have few figures, and hundreds of entries are measured, one is off by more than its
bound now and then."""
SEEN = 0.1
NOUGHT = 4.0
"""An estimate within so many bounds of nought may be nought."""
FLAT = 8.0
"""A function that has not moved at steps of so many typical sizes does not move."""
VANISHING = 1e-6
"""A slope is nought, though f has no second derivative, when short steps in sight leave this part
of what long ones show."""
SHORT = 1e-3
"""A step is short at this part of a typical size."""
MUST_SEE = 1e-3
"""An error of this part of the block's root mean square must not pass."""
EASILY = 1e-3
"""A direction whose bound is this part of what must be seen need not be measured better."""

ENTRYWISE = 64
"""With so many entries or fewer each is measured."""
LAST_RESORT = 400
"""A block that directions cannot see is measured entry by entry up to this size."""
CERTAIN = 10.0
"""A direction alone, with no wrong entry found, convicts only beyond so many bounds."""
FEW = 3
"""So many wrong entries are looked for one by one before the block as a whole is called wrong."""


@dataclass(frozen=True)
class BlockVerdict:
    """The verdict on one leaf, and what it stands on.

    `wrong`: shape (outputs, size of the leaf), True where certainly wrong.
    """

    leaf: Leaf
    wrong: npt.NDArray[np.bool_]
    seen: bool
    sure: bool
    """Disagrees for certain even if no single wrong entry could be named."""
    few: bool
    """The wrong entries that were found are all that are wrong in this block."""

    @property
    def disagrees(self) -> bool:
        return self.sure or bool(self.wrong.any())


def judge(
    measurements: Measurements, claim: Floats, grain: Floats, rng: np.random.Generator
) -> list[BlockVerdict]:
    """The verdict on each leaf.

    `claim`: (outputs, size); `grain`: the eps of each leaf's numbers.
    """
    structure = measurements.structure
    verdicts = []
    if structure.size <= ENTRYWISE:
        measurements.entries(range(structure.size))
        return [
            _by_entries(measurements, claim, block, grain[block])
            for block in range(len(structure.leaves))
        ]
    for block, leaf in enumerate(structure.leaves):
        if leaf.size <= 2:
            measurements.entries(range(leaf.start, leaf.stop))
            verdicts.append(_by_entries(measurements, claim, block, grain[block]))
        else:
            verdicts.append(_by_directions(measurements, claim, block, grain[block], rng))
    return verdicts


def resolution(measurements: Measurements, claim: Floats, leaf: Leaf, eps: float) -> Floats:
    """The difference that is never called wrong, shape (outputs, size of the leaf)."""
    span = leaf.span
    estimate, bound = measurements.estimate[:, span], measurements.bound[:, span]
    known = np.isfinite(estimate)
    size = np.maximum(np.abs(claim[:, span]), np.abs(np.where(known, estimate, 0.0)))
    largest = (
        float(np.max(np.abs(estimate[known]))) if known.any() else float(np.max(size, initial=0.0))
    )
    allowed = RELATIVE * size + OF_LARGEST * largest
    if eps > 1e-10 or measurements.function.unit_roundoff > 1e-10:
        allowed += OF_FLOAT32 * max(eps, measurements.function.unit_roundoff) * largest
    if known.all() and np.all(np.abs(estimate) <= NOUGHT * bound):
        allowed = allowed + _stationary(measurements, leaf)
    return allowed


def _stationary(measurements: Measurements, leaf: Leaf) -> Floats:
    """Resolution in a block of noughts.

    There a claim has only its own round-off, beside what `f` moves nearby.
    """
    natural = float(np.max(measurements.natural[:, leaf.span], initial=0.0))
    function = measurements.function
    roundoff = (
        1e3
        * function.unit_roundoff
        * np.abs(function.base)[:, None]
        / measurements.scale[leaf.span]
    )
    still = measurements.natural[:, leaf.span] == 0
    return np.where(still, np.maximum(roundoff, 1e-10 * natural), 1e-10 * natural)


def _by_entries(measurements: Measurements, claim: Floats, block: int, eps: float) -> BlockVerdict:
    leaf = measurements.structure.leaves[block]
    return BlockVerdict(
        leaf, _wrong(measurements, claim, leaf, eps), _seen(measurements, claim, leaf), False, True
    )


def _wrong(
    measurements: Measurements, claim: Floats, leaf: Leaf, eps: float
) -> npt.NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        difference = np.abs(claim[:, leaf.span] - measurements.estimate[:, leaf.span])
        bound = measurements.bound[:, leaf.span]
        margin = MARGIN if measurements.function.coarse else 1.0
        wrong: npt.NDArray[np.bool_] = difference > margin * bound + resolution(
            measurements, claim, leaf, eps
        )
    return np.asarray(wrong & np.isfinite(bound))


def _seen(measurements: Measurements, claim: Floats, leaf: Leaf) -> bool:
    if leaf.size == 0:
        return True
    estimate, bound = measurements.estimate[:, leaf.span], measurements.bound[:, leaf.span]
    if not np.isfinite(bound).all():
        return False
    if np.all(bound <= SEEN * np.max(np.abs(estimate))):
        return True
    natural = measurements.natural[:, leaf.span]
    dust = np.all(np.abs(claim[:, leaf.span]) <= _stationary(measurements, leaf))
    noughts = dust and np.all(np.abs(estimate) <= NOUGHT * bound)
    hidden = np.any(measurements.function.grid.step > 0)
    far = np.all(measurements.step[leaf.span] >= FLAT * measurements.scale[leaf.span])
    flat = not hidden and far and np.all(natural == 0)
    response = np.max(measurements.response[:, leaf.span])
    short = measurements.step[leaf.span] <= SHORT * measurements.scale[leaf.span]
    flattening = np.max(natural) > 0 and np.all(short) and np.all(bound <= VANISHING * response)
    return bool(noughts and (flat or flattening or np.all(bound <= SEEN * np.max(natural))))


def _by_directions(
    measurements: Measurements, claim: Floats, block: int, eps: float, rng: np.random.Generator
) -> BlockVerdict:
    leaf = measurements.structure.leaves[block]
    found = _sweep(measurements, claim, block, eps, rng, [None])
    if found.seen or found.disagrees:
        return found
    if leaf.size <= LAST_RESORT:
        measurements.entries(range(leaf.start, leaf.stop))
        return _by_entries(measurements, claim, block, eps)
    return _sweep(measurements, claim, block, eps, rng, list(strips(leaf.shape)))


def _sweep(
    measurements: Measurements,
    claim: Floats,
    block: int,
    eps: float,
    rng: np.random.Generator,
    parts: Sequence[npt.NDArray[np.bool_] | None],
) -> BlockVerdict:
    """Random directions in each of `parts` of a block (None: the whole), until one disagrees or a
    part cannot be seen.
    """
    structure, origin = measurements.structure, measurements.function.origin
    leaf = structure.leaves[block]
    nothing = BlockVerdict(
        leaf, np.zeros((claim.shape[0], leaf.size), dtype=bool), True, False, True
    )
    unseen = replace(nothing, seen=False)
    visible = MUST_SEE * root_mean_square(claim[:, leaf.span])
    largest = float(np.max(np.abs(claim[:, leaf.span])))
    guess: int | None = None
    for part in parts:
        widest, still, response = 0.0, True, 0.0
        for tried in range(1, MOST + 1):
            line = random_line(structure, origin, block, measurements.scale, rng, guess, part)
            slope = measurements.along(line, EASILY * visible)
            guess = good_guess(slope)
            with np.errstate(invalid="ignore"):
                difference = np.abs(line.along(claim) - slope.value)
            if np.any(difference > slope.bound):
                verdict = _locate(measurements, claim, block, eps, rng, line, slope)
                if verdict.disagrees:
                    return verdict
            widest = max(widest, float(np.max(np.maximum(slope.bound, np.nan_to_num(difference)))))
            response = max(response, float(slope.natural.max()))
            still = still and bool(np.all(slope.response == 0))
            if widest > SEEN * largest > 0 or not np.isfinite(widest):
                return unseen
            if tried >= how_many(widest, visible):
                break
        if widest > SEEN * largest and not (largest == 0 and (still or widest <= SEEN * response)):
            return unseen
    return nothing if parts else unseen


def _locate(
    measurements: Measurements,
    claim: Floats,
    block: int,
    eps: float,
    rng: np.random.Generator,
    line: Line,
    slope: Slope,
) -> BlockVerdict:
    """A direction disagrees: a sample of entries, then bisection for up to `FEW` of them."""
    leaf = measurements.structure.leaves[block]
    measurements.entries(sample(claim, leaf, rng))
    wrong = _wrong(measurements, claim, leaf, eps)
    few = False
    if np.count_nonzero(wrong.any(axis=0)) < FEW:
        corrected = claim.copy()
        for _ in range(FEW):
            found = leaf.start + np.flatnonzero(wrong.any(axis=0))
            corrected[:, found] = measurements.estimate[:, found]
            slack = slope.bound + measurements.bound[:, found] @ np.abs(
                line.weights[found - leaf.start]
            )
            rest = line.along(corrected) - slope.value
            if np.all(np.abs(rest) <= slack):
                few = len(found) > 0
                break
            dust = _within(measurements, claim, leaf, eps, line)
            output = int(np.argmax(np.abs(rest) / (slack + dust)))
            find_entry(
                measurements, corrected, line, good_guess(slope), output, float(rest[output])
            )
            before, wrong = wrong, _wrong(measurements, claim, leaf, eps)
            if np.array_equal(before, wrong):
                break
    room = CERTAIN * slope.bound + _within(measurements, claim, leaf, eps, line)
    beyond = np.abs(line.along(claim) - slope.value) > room
    return BlockVerdict(leaf, wrong, True, bool(beyond.any()), few)


def _within(
    measurements: Measurements, claim: Floats, leaf: Leaf, eps: float, line: Line
) -> Floats:
    """Return what differences that are never called wrong may add up to along a line, shape
    (outputs,).
    """
    tolerance = np.zeros_like(claim)
    tolerance[:, leaf.span] = resolution(measurements, claim, leaf, eps)
    return allowance(line, tolerance)


def sample(claim: Floats, leaf: Leaf, rng: np.random.Generator) -> list[int]:
    """Entries of a leaf to look at first.

    Those with the largest claims, and a grid or a handful at random.
    """
    sizes = np.abs(claim[:, leaf.span]).max(axis=0)
    chosen = list(leaf.start + np.argsort(sizes)[::-1][:6])
    if len(leaf.shape) == 2 and min(leaf.shape) >= 2:
        table = sizes.reshape(leaf.shape)
        rows, columns = (
            _strong_and_random(table.max(axis=1), rng),
            _strong_and_random(table.max(axis=0), rng),
        )
        grid = rows[:, None] * leaf.shape[1] + columns
        chosen += list(leaf.start + grid.reshape(-1))
    else:
        chosen += list(leaf.start + rng.permutation(leaf.size)[:16])
    return [int(position) for position in dict.fromkeys(chosen)]


def _strong_and_random(sizes: Floats, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """Up to four positions: the two with the largest sizes and two at random."""
    order = np.argsort(sizes)[::-1]
    return np.unique(np.concatenate([order[:2], rng.permutation(len(sizes))[:2]]))
