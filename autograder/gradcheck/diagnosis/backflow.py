"""Carried back through other weights.

DZ1 = dZ2 · W2ᵀ · act' taken with a W2 that is not the one in `at`.

With W2 = 0 nothing flows back, and the gradient of the layer before is nought. A gradient that is a
function is asked there. What it claims all the same came through other weights. If those are W2
after its own step of the descent, -η g with g the gradient by W2, then the claim is exactly

    -η · sum over samples of act'(Z1) · (dZ2 gᵀ)  =  -η · d/dε of the gradient at W2 = ε g, ε = 0

which is measured from the true gradient on both sides, for a few units.
"""

from __future__ import annotations

import numpy as np

from autograder.gradcheck.diagnosis.activation import meetings
from autograder.gradcheck.diagnosis.evidence import Evidence
from autograder.gradcheck.structure import Floats

UNITS = 6
"""So many units of the layer are looked at."""
ALIKE = 1e-4
"""The difference of two sides at ±ε misses the derivative by ε², some 1e-6 here."""
EPSILON = 2.0**-10


def through_other_weights(evidence: Evidence) -> bool | None:
    """None where the weights are those in `at`, as far as one can ask.

    Else whether they are those after their own step.
    """
    if evidence.gradient is None:
        return None
    for _, bias, onward, _ in meetings(evidence):
        span = onward.leaf.span
        blocked = evidence.origin.copy()
        blocked[span] = 0
        there = evidence.elsewhere(blocked)
        if there is None:
            continue
        claim, weights = there.claim[0, bias.leaf.span], there.claim[0, span]
        units = np.argsort(-np.abs(claim), kind="stable")[:UNITS]
        places = (bias.leaf.start + units).tolist()
        found = there.measure(places)
        silent = np.abs(found.estimate[0, places]) <= 3 * found.bound[0, places]
        usual = float(np.max(np.abs(evidence.claim[0, bias.leaf.span])))
        if not silent.all() or np.all(
            np.abs(claim[units]) <= 1e-6 * usual + 3 * found.bound[0, places]
        ):
            continue
        size = (
            float(np.linalg.norm(onward.at) / np.linalg.norm(weights)) if np.any(weights) else 0.0
        )
        rise = _rise(evidence, span, size * weights, places)
        return rise is not None and _proportional(claim[units], rise)
    return None


def _rise(evidence: Evidence, span: slice, along: Floats, places: list[int]) -> Floats | None:
    """d/dε of the true gradient at these places where the weights are ε `along`, at ε = 0."""
    sides = []
    for sign in (1.0, -1.0):
        point = evidence.origin.copy()
        point[span] = sign * EPSILON * along
        there = evidence.there(evidence.measurements.structure.round(point))
        if there is None:
            return None
        sides.append(there.measure(places).estimate[0, places])
    return np.asarray((sides[0] - sides[1]) / (2 * EPSILON))


def _proportional(claim: Floats, rise: Floats) -> bool:
    """Say whether the claim is one negative multiple of the rise, in at least two figures."""
    down = float(rise @ rise)
    if claim.size < 2 or not down > 0:
        return False
    factor = float(claim @ rise) / down
    return bool(
        factor < 0 and np.all(np.abs(claim - factor * rise) <= ALIKE * np.max(np.abs(claim)))
    )
