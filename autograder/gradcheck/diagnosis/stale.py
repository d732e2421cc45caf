"""The gradient of another point: of the step before, or of the step after.

A gradient that is a function and gives the same wherever it is asked, while the truth changes, has
kept an old one. Given as a value g it can be placed if it belongs to the descent itself: before the
last step the parameters were

    at + eta g          since at = old - eta g(old), and g is the gradient there
    at - eta grad f     one step too far: the gradient after the update

so that one number eta is to be found, where the slope along that line is the claimed one, and all
other entries must then agree.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Elsewhere, Evidence
from autograder.gradcheck.structure import Floats

HALVINGS = 40
FOUND = 1e-8
"""A slope that misses the claim by this part is at the point.

Entries are compared to 1e-4 there.
"""
ALIKE = 0.7
"""Cosine between claim and truth."""
FIRST, SAMPLE = 3, 24
"""So many entries are asked first, and so many in all where there are many."""


def is_constant(evidence: Evidence) -> bool:
    """Say whether the gradient, a function, does not depend on where it is asked although the truth
    does.
    """
    if evidence.gradient is None:
        return False
    for size in (0.3, -0.3):
        point = evidence.near(size)
        claim = evidence.ask(point)
        if claim is None:
            continue
        if np.array_equal(claim, evidence.claim):
            there = evidence.there(point)
            if there is None:
                continue
            further = [list(range(point.size))] if evidence.small else []
            return any(_moved(evidence, there, places) for places in (_largest(evidence), *further))
        return False
    return False


def _moved(evidence: Evidence, there: Elsewhere, places: list[int]) -> bool:
    """Say whether the truth at one of these entries is another one there."""
    now, then = evidence.measurements, there.measure(places)
    moved = np.abs(then.estimate[:, places] - now.estimate[:, places])
    return bool(np.any(moved > 3 * (then.bound[:, places] + now.bound[:, places])))


def is_drift(evidence: Evidence) -> bool:
    """Say whether the claims point nearly where the truth does in every wrong block."""
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
    """Return how far along the descent, in typical sizes of the parameters, the claim is the
    gradient.

    None if nowhere.
    """
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


def _crossings(evidence: Evidence, direction: Floats) -> Iterator[float]:
    """Return where along the line the slope of f is that of the claim, nearest first."""
    target = float(evidence.claim[0] @ direction)
    sizes = 10.0 ** np.linspace(-3, 1, 17)
    grid = np.concatenate([-sizes[::-1], [0.0], sizes])
    off = _rough_slopes(evidence, direction, grid) - target
    brackets = [
        (grid[i], grid[i + 1], off[i])
        for i in range(len(grid) - 1)
        if np.isfinite(off[i : i + 2]).all() and off[i] * off[i + 1] < 0
    ]
    brackets.sort(key=lambda b: min(abs(b[0]), abs(b[1])))
    for bracket in brackets[:3]:
        yield _bisect(evidence, direction, target, *bracket)


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
        if not np.isfinite(off) or abs(off) <= FOUND * abs(target):
            return float(middle)
        if off * at_high > 0:
            high, at_high, at_low = middle, off, at_low / 2
        else:
            low, at_low, at_high = middle, off, at_high / 2
    return float((low + high) / 2)


def _rough_slopes(evidence: Evidence, direction: Floats, etas: Floats) -> Floats:
    """Slopes of f along the line at several places, by central differences.

    Enough to see where a boundary lies.
    """
    steps = _steps(etas)
    left, right = _values(evidence, direction, etas, steps, (-1.0, 1.0)).T
    return np.asarray((right - left) / (2 * steps))


def _slopes(evidence: Evidence, direction: Floats, etas: Floats) -> Floats:
    """The same with one extrapolation."""
    steps = _steps(etas)
    far_left, left, right, far_right = _values(
        evidence, direction, etas, steps, (-2.0, -1.0, 1.0, 2.0)
    ).T
    return np.asarray((8 * (right - left) - (far_right - far_left)) / (12 * steps))


def _steps(etas: Floats) -> Floats:
    return np.asarray(2.0**-10 * np.maximum(np.abs(etas), 0.25))


def _values(
    evidence: Evidence, direction: Floats, etas: Floats, steps: Floats, stencil: tuple[float, ...]
) -> Floats:
    """f at each place moved by each multiple of its step, shape (places, stencil)."""
    function, structure = evidence.measurements.function, evidence.measurements.structure
    places = (etas[:, None] + steps[:, None] * stencil).reshape(-1)
    values = function.values(
        structure.round(function.origin + place * direction) for place in places
    )
    return values[:, 0].reshape(etas.size, len(stencil))


def _agrees(evidence: Evidence, point: Floats) -> bool:
    """Say whether the claim is the gradient at `point`, to the accuracy with which the point was
    found.

    The entries that are furthest off here tell most, so they are asked first.
    """
    here = evidence.measurements
    places = np.flatnonzero(np.isfinite(here.bound[0]))
    off = np.abs(evidence.claim[0, places] - here.estimate[0, places])
    first = places[np.argsort(-off, kind="stable")][:FIRST]
    if not evidence.small:
        places = np.union1d(first, evidence.rng.permutation(places)[:SAMPLE])
    there = evidence.there(point)
    if there is None or not places.size:
        return False
    for chosen in (first, places):
        found = there.measure(chosen.tolist())
        claim, truth, bound = (
            row[0, chosen] for row in (evidence.claim, found.estimate, found.bound)
        )
        slack = 3 * bound + 1e-4 * np.abs(truth) + 1e-5 * float(np.max(np.abs(truth)))
        if not np.all(np.abs(claim - truth) <= slack):
            return False
    told_apart = np.abs(here.estimate[0, chosen] - claim) > 10 * slack
    return bool(told_apart.any())
