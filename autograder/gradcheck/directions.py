"""Random directions: is anything wrong among very many entries?

Let e be the error of a claimed gradient in one block of n entries: e = claim - truth. A slope
measured along a direction w, beside the slope claim·w, shows e·w up to the bound t of the
measurement. The weights here are

    w_i = ±u_i,    signs random, u_i uniform in [1, 2], all independent

**One wrong entry is always seen**: |e·w| = |e_i| u_i >= |e_i|, so every error above t shows in
every direction. (Gaussian weights may be near nought; unit sparse ones may miss the entry.)

**Many wrong entries cannot hide each other**: fix all weights but that of the largest error a = max
|e_i|. e·w then moves over two intervals with density 1/(2a), so

    P(|e·w| <= t)  <=  2t · 1/(2a)  =  t/a

whatever the other errors are (with weights ±1 alone two equal errors would cancel in half of all
directions). K independent directions miss an error of a with probability at most (t/a)^K. The slope
along w has the size sqrt(n) times the root mean square of the block's derivatives, and float64
gives it to 1e-9 or better: for n = 100,352, t is about 5e-7 of the root mean square, and an error
of 1e-3 of it, the smallest that must be found, passes two directions with probability at most
2.5e-7; one of 1e-2 with 2.5e-9. Where the bound is wider `how_many` asks for more directions.

What directions cannot do is tell one entry's small error from the same sum of errors within
tolerance spread over the block: that is settled entry by entry, see `bisection.py`. By Hoeffding's
inequality errors e_i within tolerances r_i add up to more than c·sqrt(sum (2 r_i)²) with
probability at most 2 exp(-c²/2): 1e-9 for c = 6.6, see `allowance`.

Where a whole block cannot be seen, since a rectifier turns somewhere at every step, its columns may
be: `strips` moves the weights into one unit at a time.

The weights are rounded so that `at + h w` is exact at the steps used, also in float32.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.bound import Slope
from autograder.gradcheck.ladder import LEAP, RUNGS
from autograder.gradcheck.lines import Line
from autograder.gradcheck.structure import Floats, Structure, root_mean_square

MISS = 1e-6
FEWEST, MOST = 2, 6
MOST_STRIPS = 256


def random_line(
    structure: Structure,
    origin: Floats,
    block: int,
    scale: Floats,
    rng: np.random.Generator,
    guess: int | None = None,
    inside: npt.NDArray[np.bool_] | None = None,
) -> Line:
    """A random direction in leaf number `block`, or in the entries of it that are `inside`.

    `scale`: how far each entry of the vector may be expected to move; `guess`: exponent of a long
    step that is known to do.
    """
    span = structure.leaves[block].span
    typical = root_mean_square(scale[span])
    size = span.stop - span.start
    weights = (
        (rng.random(size) + 1) * (2.0 * rng.integers(0, 2, size) - 1) * (scale[span] / typical)
    )
    if inside is not None:
        weights, size = np.where(inside, weights, 0.0), int(inside.sum())
    natural = int(np.floor(np.log2(typical / size**0.25))) - 2
    return exact_line(
        structure, origin, block, weights, natural if guess is None else guess, 2.0**natural
    )


def good_guess(slope: Slope) -> int | None:
    """The top of a ladder that starts where a slope was found; None if it was not."""
    step = float(np.min(slope.step)) if np.any(slope.natural > 0) else np.inf
    return int(np.floor(np.log2(step))) + 2 if np.isfinite(step) else None


def exact_line(
    structure: Structure, origin: Floats, block: int, weights: Floats, guess: int, typical: float
) -> Line:
    """The line of these weights, rounded so that the entries of `at` can move along it without
    round-off.
    """
    leaf = structure.leaves[block]
    spacing = 2 * np.finfo(leaf.dtype).eps * np.abs(origin[leaf.span])
    coarsest = float(spacing.max())
    lowest = int(np.ceil(np.log2(coarsest))) + 4 if coarsest > 0 else -1000
    shortest = 2.0 ** max(guess - RUNGS - 2 * LEAP, lowest)
    grid = (
        np.where(spacing > 0, 2.0 ** np.ceil(np.log2(np.where(spacing > 0, spacing, 1.0))), 0.0)
        / shortest
    )
    rounded = np.where(grid > 0, np.round(weights / np.where(grid > 0, grid, 1.0)) * grid, weights)
    own = root_mean_square(spacing) / 4
    return Line(leaf.span, rounded, max(guess, lowest + RUNGS), lowest, own, block, typical)


def how_many(bound: float, visible: float) -> int:
    """Directions needed so that an error of `visible` passes all of them with probability at most
    `MISS`.
    """
    ratio = bound / visible if visible > 0 else 1.0
    if ratio <= 0:
        return FEWEST
    if ratio >= 1:
        return MOST
    return int(np.clip(np.ceil(np.log(MISS) / np.log(ratio)), FEWEST, MOST))


def allowance(line: Line, tolerance: Floats) -> Floats:
    """Return what errors within `tolerance`, shape (outputs, size), may add up to along a line, but
    for one case in 1e9.
    """
    spread: Floats = 6.6 * np.sqrt(np.sum((tolerance[:, line.span] * line.weights) ** 2, axis=1))
    return spread


def strips(shape: tuple[int, ...]) -> list[npt.NDArray[np.bool_]]:
    """The columns of a leaf (for a matrix of weights, those into one unit), or single entries.

    There are none if they would be too many.
    """
    size = int(np.prod(shape, dtype=int))
    columns = shape[-1] if shape else 1
    if columns > MOST_STRIPS:
        return []
    return [np.arange(size) % columns == column for column in range(columns)]
