"""Romberg tables: slopes at several steps, extrapolated to step zero.

For steps that halve, h, h/2, h/4, …, and the values phi(±h) of a function of one variable, two
columns start it all:

    central difference   D(h) = (phi(h) - phi(-h)) / 2h             = phi'(0) + a2 h² + a4 h⁴ + …
    kink                 E(h) = (phi(h) + phi(-h) - 2 phi(0)) / h   = c + b1 h + b3 h³ + …

D is an even series in h, so Richardson's extrapolation with factors 4, 16, 64, … removes its terms
one by one (the table of Romberg; Ridders, "Accurate computation of F'(x) and F'(x)F''(x)", 1982;
Numerical Recipes 5.7). E is odd after its constant c, which is the jump in slope from left to
right: nought for a smooth function. The same steps with factors 2, 8, 32, … remove its terms and
leave c. D + c/2 and D - c/2 are the extrapolated slopes from the right and from the left: where
they do not meet there is a kink within reach, and the gap says how much it can matter.

Row k of a column uses steps k - j … k, coarsest first; rows that do not exist yet are nan. Every
entry of a table is a sum of the entries of its first column with fixed weights, so a table is one
product with a fixed array of weights.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.structure import Floats

DEEPEST = 6
"""Columns after the first: terms up to h¹² are removed.

Further ones gain nothing over float64's noise.
"""


@cache
def slope_weights(order: int) -> Floats:
    """Weights of D at steps 2^order h, …, 2h, h in column `order` of the table of slopes.

    They sum to 1.
    """
    return _weights(order, lambda j: 4.0**j)


@cache
def kink_weights(order: int) -> Floats:
    """Weights of E at steps 2^order h, …, 2h, h in column `order` of the table of kinks.

    They sum to 1.
    """
    return _weights(order, lambda j: 2.0 ** (2 * j - 1))


def slope_table(differences: Floats) -> Floats:
    """Slopes with 0, 1, … terms removed, shape (columns, steps, outputs).

    `differences`: D, shape (steps, outputs).
    """
    return _table(_arranged(slope_weights, len(differences)), differences)


def kink_table(kinks: Floats) -> Floats:
    """Jumps in slope with 0, 1, … terms removed, shape (columns, steps, outputs).

    `kinks`: E, (steps, outputs).
    """
    return _table(_arranged(kink_weights, len(kinks)), kinks)


def roundoff_table(units: Floats) -> Floats:
    """Return how far each entry of the table of slopes moves at worst when D moves by `units`,
    shape (steps, outputs).
    """
    return _table(np.abs(_arranged(slope_weights, len(units))), units)


def window_table(marks: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return which entries of a table rest on a step that is marked; `marks`: (steps, outputs)."""
    used = _arranged(slope_weights, len(marks)) != 0
    return np.asarray(np.tensordot(used, marks, axes=1) > 0)


@cache
def _arranged(weights: Callable[[int], Floats], steps: int) -> Floats:
    """The weights of all columns on the first one, shape (columns, steps, steps).

    Nan for rows that do not exist.
    """
    columns = np.zeros((min(DEEPEST, steps - 1) + 1, steps, steps))
    for j, rows in enumerate(columns):
        rows[:j] = np.nan
        for k in range(j, steps):
            rows[k, k - j : k + 1] = weights(j)
    return columns


def _weights(order: int, factor: Callable[[int], float]) -> Floats:
    weights = np.ones(1)
    for j in range(1, order + 1):
        grow = factor(j)
        longer = np.zeros(j + 1)
        longer[1:] += grow * weights
        longer[:-1] -= weights
        weights = longer / (grow - 1)
    return weights


def _table(weights: Floats, column: Floats) -> Floats:
    finite = np.isfinite(column)
    if finite.all():
        return np.asarray(weights @ column)
    known = weights @ np.where(
        finite, column, 0.0
    )  # nought times inf is no number: it is kept out of the other rows
    known[((weights != 0) @ ~finite) > 0] = np.nan
    return np.asarray(known)
