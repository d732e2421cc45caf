"""Romberg tables: slopes at several steps, extrapolated to step zero.

For steps that halve, h, h/2, h/4, …, and the values phi(±h) of a function of one variable, two columns start it all:

    central difference   D(h) = (phi(h) - phi(-h)) / 2h             = phi'(0) + a2 h² + a4 h⁴ + …
    kink                 E(h) = (phi(h) + phi(-h) - 2 phi(0)) / h   = c + b1 h + b3 h³ + …

D is an even series in h, so Richardson's extrapolation with factors 4, 16, 64, … removes its terms one by one (the
table of Romberg; Ridders, "Accurate computation of F'(x) and F'(x)F''(x)", 1982; Numerical Recipes 5.7). E is odd after
its constant c, which is the jump in slope from left to right: nought for a smooth function. The same steps with
factors 2, 8, 32, … remove its terms and leave c. D + c/2 and D - c/2 are the extrapolated slopes from the right and from
the left: where they do not meet there is a kink within reach, and the gap says how much it can matter.

Row k of a column uses steps k - j … k, coarsest first; rows that do not exist yet are nan.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from autograder.gradcheck.structure import Floats

DEEPEST = 6
"""Columns after the first: terms up to h¹² are removed. Further ones gain nothing over float64's noise."""


@cache
def slope_weights(order: int) -> Floats:
    """Weights of D at steps 2^order h, …, 2h, h in column `order` of the table of slopes; they sum to 1."""
    return _weights(order, lambda j: 4.0**j)


@cache
def kink_weights(order: int) -> Floats:
    """Weights of E at steps 2^order h, …, 2h, h in column `order` of the table of kinks; they sum to 1."""
    return _weights(order, lambda j: 2.0 ** (2 * j - 1))


@cache
def noise_amplification(order: int) -> float:
    """How many times eta / h the slope in column `order` moves at worst when each value moves by eta."""
    sizes = np.abs(slope_weights(order))
    return float(np.sum(sizes / 2.0 ** np.arange(order, -1, -1)))


def slope_table(differences: Floats) -> list[Floats]:
    """Column j holds the slopes with j terms removed; `differences`: D, shape (steps, outputs), halving steps."""
    return _table(differences, lambda j: 4.0**j)


def kink_table(kinks: Floats) -> list[Floats]:
    """Column j holds the jump in slope with j terms removed; `kinks`: E, shape (steps, outputs), halving steps."""
    return _table(kinks, lambda j: 2.0 ** (2 * j - 1))


def _weights(order: int, factor: Callable[[int], float]) -> Floats:
    weights = np.ones(1)
    for j in range(1, order + 1):
        grow = factor(j)
        longer = np.zeros(j + 1)
        longer[1:] += grow * weights
        longer[:-1] -= weights
        weights = longer / (grow - 1)
    return weights


def _table(column: Floats, factor: Callable[[int], float]) -> list[Floats]:
    columns = [column]
    for j in range(1, min(DEEPEST, len(column) - 1) + 1):
        grow = factor(j)
        previous = columns[-1]
        following = np.full_like(previous, np.nan)
        following[j:] = (grow * previous[j:] - previous[j - 1 : -1]) / (grow - 1)
        columns.append(following)
    return columns
