"""Slopes along lines through `at`: a single entry, or a direction in a block.

A line is `at + t w`. For an entry w is a unit vector, and the step is taken as the distance between
the two points as the machine holds them, which need not be 2t (Numerical Recipes 5.7 calls it
"exactly representable"). For a direction `directions.py` has already rounded w so that at + t w is
exact.

`slopes` runs the searches of all lines together: each round asks `Function.values` for all their
points at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from autograder.gradcheck.bound import Grain, Slope
from autograder.gradcheck.evaluate import Function
from autograder.gradcheck.ladder import Known, Rung
from autograder.gradcheck.steps import Search, search
from autograder.gradcheck.structure import Floats, Structure


@dataclass(frozen=True)
class Line:
    """`at + t weights` within the entries `span` of the vector."""

    span: slice
    weights: Floats
    guess: int
    """A step of 2**guess is likely to be long but not too long."""
    lowest: int
    """No step shorter than 2**lowest: it would be lost in the spacing of the numbers of `at`."""
    spacing: float
    """Spacing of the numbers of `at` on the line, in units of t; 0 at nought."""
    block: int
    """The leaf it lies in."""
    typical: float
    """A step that is neither short nor long for numbers of this size."""

    def along(self, rows: Floats) -> Floats:
        """The slope that the gradient `rows`, shape (outputs, size), has along this line, shape
        (outputs,).
        """
        return rows[:, self.span] @ self.weights


def entry_line(structure: Structure, origin: Floats, position: int, scale: float) -> Line:
    """The line that moves one entry; `scale`: how far it may be expected to move."""
    leaf, _ = structure.leaf_of(position)
    block = structure.leaves.index(leaf)
    spacing = float(np.finfo(leaf.dtype).eps * abs(origin[position]))
    lowest = int(np.ceil(np.log2(spacing))) + 4 if spacing > 0 else -1000
    guess = int(np.floor(np.log2(scale))) - 2
    span, typical = slice(position, position + 1), 2.0**guess
    return Line(span, np.ones(1), max(guess, lowest + 3), lowest, spacing, block, typical)


def slopes(
    function: Function,
    structure: Structure,
    lines: list[Line],
    known: list[Known] | None = None,
    small: float = 0.0,
) -> list[Slope]:
    """The slope of `f` along each line.

    The first line goes ahead, so that noise need be confirmed only once.

    `known`: for each leaf what earlier searches found out; kept up to date. `small`: a bound of
    that size is small enough whatever the slope.
    """
    known = known or [Known() for _ in structure.leaves]
    results: list[Slope] = []
    for together in (lines[:1], lines[1:]):
        searches = [
            search(
                function.base,
                Grain(function.unit_roundoff, function.grid, line.spacing),
                line.guess,
                line.lowest,
                line.typical,
                known[line.block],
                small,
            )
            for line in together
        ]
        results += _run(function, structure, together, searches)
    return results


def _run(
    function: Function, structure: Structure, lines: list[Line], searches: list[Search]
) -> list[Slope]:
    """Run searches in step with each other, one request for points a round."""
    results: dict[int, Slope] = {}
    wanted = {n: next(one) for n, one in enumerate(searches)}
    while wanted:
        answers = _look(
            function, structure, [(lines[n], exponents) for n, exponents in wanted.items()]
        )
        following: dict[int, list[float]] = {}
        for n, rungs in zip(wanted, answers, strict=True):
            try:
                following[n] = searches[n].send(rungs)
            except StopIteration as end:
                results[n] = end.value
        wanted = following
    return [results[n] for n in range(len(lines))]


def _look(
    function: Function, structure: Structure, wanted: list[tuple[Line, list[float]]]
) -> list[list[Rung]]:
    """`f` on both sides of `at` at the steps wanted on each line, in one request."""
    halves: list[float] = []

    def points() -> Iterator[Floats]:
        for line, exponents in wanted:
            for exponent in exponents:
                step = 2.0**exponent
                right, left = (
                    _moved(function.origin, line, sign * step, structure) for sign in (1.0, -1.0)
                )
                alone = line.weights.size == 1
                halves.append(
                    float(right[line.span][0] - left[line.span][0]) / 2 or step if alone else step
                )
                yield right
                yield left

    values = function.values(points()).reshape(-1, 2, function.base.size)
    rungs = iter([(half, pair[0], pair[1]) for half, pair in zip(halves, values, strict=True)])
    return [[next(rungs) for _ in exponents] for _, exponents in wanted]


def _moved(origin: Floats, line: Line, step: float, structure: Structure) -> Floats:
    point = origin.copy()
    point[line.span] += step * line.weights
    return structure.round(point)
