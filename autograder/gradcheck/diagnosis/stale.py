"""The gradient of another point: of the step before, or of the step after.

A gradient that is a function and gives the same wherever it is asked, while the truth changes, has kept an old one. Given
as a value g it can be placed if it belongs to the descent itself: before the last step the parameters were

    at + eta g          since at = old - eta g(old), and g is the gradient there
    at - eta grad f     one step too far: the gradient after the update

so that one number eta is to be found, where the slope along that line is the claimed one, and all other entries must
then agree.
"""

from __future__ import annotations

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Evidence
from autograder.gradcheck.structure import Floats

HALVINGS = 40
ALIKE = 0.7
"""Cosine between claim and truth."""


def is_constant(evidence: Evidence) -> bool:
    """Whether the gradient, a function, does not depend on where it is asked although the truth does."""
    if evidence.gradient is None:
        return False
    for size in (0.3, -0.3):
        point = evidence.near(size)
        claim = evidence.ask(point)
        if claim is None:
            continue
        if np.array_equal(claim, evidence.claim):
            worst = list(range(point.size)) if evidence.small else _largest(evidence)
            there = evidence.measure_at(point, worst)
            if there is None:
                continue
            here = evidence.measurements
            moved = np.abs(there.estimate[:, worst] - here.estimate[:, worst])
            return bool(np.any(moved > 3 * (there.bound[:, worst] + here.bound[:, worst])))
        return False
    return False


def is_drift(evidence: Evidence) -> bool:
    """Whether the claims point nearly where the truth does in every wrong block."""
    cosines: list[float] = []
    for block in evidence.wrong():
        claim, truth = block.claim[block.known], block.truth[block.known]
        lengths = float(np.linalg.norm(claim) * np.linalg.norm(truth))
        cosines.append(float(claim @ truth) / lengths if lengths > 0 else 0.0)
    return float(np.median(cosines)) > ALIKE


def _largest(evidence: Evidence) -> list[int]:
    """The entry with the largest slope in each wrong block."""
    return [
        int(b.leaf.start + np.argmax(np.abs(np.where(b.known, b.truth, 0)).max(axis=0)))
        for b in evidence.wrong()
    ]


def step_away(evidence: Evidence) -> float | None:
    """How far along the descent, in typical sizes of the parameters, the claim is the gradient; None if nowhere."""
    if evidence.claim.shape[0] != 1:
        return None
    directions = [evidence.claim[0]]
    if all(block.complete for block in evidence.blocks()):
        directions.append(evidence.measurements.estimate[0])
    for direction in directions:
        longest = float(np.linalg.norm(direction) / np.linalg.norm(evidence.measurements.scale))
        if longest > 0 and np.isfinite(longest):
            for eta in _crossings(evidence, direction / longest):
                if _agrees(evidence, evidence.origin + eta * direction / longest):
                    return eta
    return None


def _crossings(evidence: Evidence, direction: Floats) -> list[float]:
    """Where along the line the slope of f is that of the claim, nearest first."""
    target = float(evidence.claim[0] @ direction)
    sizes = 10.0 ** np.linspace(-3, 1, 17)
    grid = np.concatenate([-sizes[::-1], [0.0], sizes])
    off = _slopes(evidence, direction, grid) - target
    brackets = [
        (grid[i], grid[i + 1], off[i])
        for i in range(len(grid) - 1)
        if np.isfinite(off[i : i + 2]).all() and off[i] * off[i + 1] < 0
    ]
    brackets.sort(key=lambda b: min(abs(b[0]), abs(b[1])))
    return [_bisect(evidence, direction, target, *bracket) for bracket in brackets[:3]]


def _bisect(
    evidence: Evidence, direction: Floats, target: float, low: float, high: float, at_low: float
) -> float:
    """False position kept in its bracket (Illinois): the eta at which the slope is the target."""
    at_high = float(_slopes(evidence, direction, np.array([high]))[0]) - target
    for _ in range(HALVINGS):
        if high - low <= 1e-12 * max(abs(low), abs(high)) or at_low == at_high:
            break
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        if not low < middle < high:
            middle = (low + high) / 2
        off = float(_slopes(evidence, direction, np.array([middle]))[0]) - target
        if not np.isfinite(off) or abs(off) <= 1e-10 * abs(target):
            return float(middle)
        if off * at_high > 0:
            high, at_high, at_low = middle, off, at_low / 2
        else:
            low, at_low, at_high = middle, off, at_high / 2
    return float((low + high) / 2)


def _slopes(evidence: Evidence, direction: Floats, etas: Floats) -> Floats:
    """Slopes of f along the line at several places, by central differences with one extrapolation."""
    function, structure = evidence.measurements.function, evidence.measurements.structure
    steps = 2.0**-10 * np.maximum(np.abs(etas), 0.25)
    places = [eta + k * h for eta, h in zip(etas, steps, strict=True) for k in (-2.0, -1.0, 1.0, 2.0)]
    points = [structure.round(function.origin + place * direction) for place in places]
    values = function.values(points)[:, 0].reshape(-1, 4)
    return np.asarray((8 * (values[:, 2] - values[:, 1]) - (values[:, 3] - values[:, 0])) / (12 * steps))


def _agrees(evidence: Evidence, point: Floats) -> bool:
    """Whether the claim is the gradient at `point`, to the accuracy with which the point was found."""
    chosen = list(range(point.size))
    if not evidence.small:
        known = evidence.measurements.bound[0]
        chosen = [int(p) for p in evidence.rng.permutation(np.flatnonzero(np.isfinite(known)))[:24]]
    there = evidence.measure_at(point, chosen)
    if there is None or not chosen:
        return False
    claim, truth, bound = evidence.claim[0, chosen], there.estimate[0, chosen], there.bound[0, chosen]
    slack = 3 * bound + 1e-4 * np.abs(truth) + 1e-5 * float(np.max(np.abs(truth)))
    here = evidence.measurements.estimate[0, chosen]
    told_apart = np.abs(here - claim) > 10 * slack
    return bool(np.all(np.abs(claim - truth) <= slack) and np.count_nonzero(told_apart) >= 1)
