"""The V: what plain central differences make of one entry, at every step from too long to too
short.
"""

from __future__ import annotations

import warnings

import numpy as np

from autograder.gradcheck.lines import entry_line
from autograder.gradcheck.measure import Measurements
from autograder.gradcheck.report import Curve, Entry

LONGEST, SHORTEST = 3, -48


def measure_curve(measurements: Measurements, entry: Entry, output: int, position: int) -> Curve:
    """Central differences of one output of `f` by one entry, at steps of `scale` times 2**3 down to
    2**-48.
    """
    function, structure = measurements.function, measurements.structure
    line = entry_line(structure, function.origin, position, measurements.scale[position])
    steps = 2.0 ** np.arange(line.guess + LONGEST, line.guess + SHORTEST, -1.0)
    points = []
    for step in steps:
        for sign in (1.0, -1.0):
            point = function.origin.copy()
            point[position] += sign * step
            points.append(structure.round(point))
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        values = function.values(points)[:, output].reshape(-1, 2)
    return Curve(entry, steps, (values[:, 0] - values[:, 1]) / (2 * steps))
