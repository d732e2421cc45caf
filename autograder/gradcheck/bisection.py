"""Find a wrong entry by halving a direction that disagrees until one entry is left.

If claim·w and the measured slope along w differ by d, beyond the bound, then they differ by at
least d/2 in one half of the entries of w. Measure the left half; the right half's difference is
what remains; go on with the larger. After log2(n) halvings, 17 for 100,352 entries, one entry is
left, and it is measured by itself.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from autograder.gradcheck.lines import Line
from autograder.gradcheck.measure import Measurements
from autograder.gradcheck.structure import Floats


def find_entry(
    measurements: Measurements,
    claim: Floats,
    line: Line,
    guess: int | None,
    output: int,
    difference: float,
) -> int:
    """Position in the vector of an entry whose claim is wrong, for one output of `f`.

    The entry is then measured.

    `claim`: shape (outputs, size); `difference`: claimed minus measured slope along `line`, beyond
    its bound; `guess`: exponent of a long step that is known to do.
    """
    start, stop, weights = int(line.span.start), int(line.span.stop), line.weights
    first, top = start, line.guess if guess is None else guess
    while stop - start > 1:
        middle = (start + stop) // 2
        half = np.zeros_like(weights)
        half[start - first : middle - first] = weights[start - first : middle - first]
        slope = measurements.along(replace(line, weights=half, guess=top), abs(difference) / 100)
        left = float(claim[output, line.span] @ half - slope.value[output])
        if abs(left) >= abs(difference - left):
            stop, difference = middle, left
        else:
            start, difference = middle, difference - left
    measurements.entries([start])
    return int(start)
