"""Everything measured about `f` at `at`: single entries and directions, each slope with its bound.

One notebook of measurements that the check, the bisection and the diagnosis share, so that nothing
is measured twice.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from autograder.gradcheck.bound import Slope
from autograder.gradcheck.evaluate import Function
from autograder.gradcheck.ladder import Known
from autograder.gradcheck.lines import Line, entry_line, slopes
from autograder.gradcheck.structure import Floats, Leaf, Structure, root_mean_square

SMALL_BESIDE = 1e-2
"""An entry moves by at least this part of its block's typical size."""


def typical_scale(structure: Structure, origin: Floats) -> Floats:
    """Return how far each entry may be expected to move.

    Its own size, or a hundredth of its block's; 1 in a block of noughts.
    """
    scale = np.abs(origin)
    for leaf in structure.leaves:
        part = scale[leaf.span]
        size = root_mean_square(part)
        scale[leaf.span] = np.maximum(part, SMALL_BESIDE * size) if size > 0 else 1.0
    return np.clip(scale, 1e-290, 1e290)


class Measurements:
    """Slopes of `f` so far.

    `estimate` and `bound` have shape (outputs, size), nan where not measured.
    """

    def __init__(self, function: Function, structure: Structure, scale: Floats) -> None:
        self.function = function
        self.structure = structure
        self.scale = scale
        function.notice_coarse_values(scale)
        outputs = function.base.size
        self.estimate = np.full((outputs, structure.size), np.nan)
        self.bound = np.full((outputs, structure.size), np.nan)
        self.kink = np.full((outputs, structure.size), np.nan)
        self.natural = np.zeros((outputs, structure.size))
        self.response = np.zeros((outputs, structure.size))
        self.step = np.full(structure.size, np.inf)
        self.lines: list[tuple[Line, Slope]] = []
        self._known = [Known() for _ in structure.leaves]

    def entries(self, positions: Iterable[int]) -> None:
        """Measure these entries of the vector, unless they are known."""
        fresh = [p for p in dict.fromkeys(positions) if np.isnan(self.bound[0, p])]
        lines = [entry_line(self.structure, self.function.origin, p, self.scale[p]) for p in fresh]
        for position, slope in zip(
            fresh, slopes(self.function, self.structure, lines, self._known), strict=True
        ):
            self.estimate[:, position] = slope.value
            self.bound[:, position] = slope.bound
            self.kink[:, position] = slope.kink
            self.natural[:, position] = slope.natural
            self.response[:, position] = slope.response
            self.step[position] = np.nanmax(slope.step) if np.isfinite(slope.step).any() else np.inf

    def along(self, line: Line, small: float = 0.0) -> Slope:
        """Measure the slope along a direction, and keep it. A bound of `small` is small enough."""
        slope = slopes(self.function, self.structure, [line], self._known, small)[0]
        self.lines.append((line, slope))
        return slope

    def measured(self, leaf: Leaf) -> npt.NDArray[np.intp]:
        """Positions in the vector of the entries of `leaf` that have been measured."""
        return leaf.start + np.flatnonzero(~np.isnan(self.bound[0, leaf.span]))
