"""Zero, sign and constant factor: the truth is a multiple of the claim.

The factor c = claim / truth is fitted by least squares in each wrong block, and confirmed when
truth = claim / c holds for every figure. One or two figures are proportional to anything: then c
must be a number that people get wrong by (2, 1/2, the number of samples, …), or hold at another
point too.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Block, Evidence
from autograder.gradcheck.structure import Floats

NICE = 1e-6
LARGEST_COUNT = 100_000


def is_zero(evidence: Evidence) -> bool:
    """Say whether nothing but noughts is claimed in the wrong blocks."""
    return all(not np.any(block.claim) for block in evidence.wrong())


def is_sign(evidence: Evidence) -> bool:
    """Say whether the truth is minus the claim in every wrong block."""
    return all(evidence.fits(block, -block.claim) for block in evidence.wrong())


def factors(evidence: Evidence) -> list[float] | None:
    """The factor by which each wrong block is off; None when one is not off by a factor.

    A weight decay may stand beside the factor: claim = c · data + decay · at, with c the factor of
    another block.
    """
    found = [_confirmed(evidence, block) for block in evidence.wrong()]
    sure = [factor for factor in found if factor is not None]
    if not sure:
        return None
    for number, block in enumerate(evidence.wrong()):
        if found[number] is None and evidence.fits(
            block, (block.claim + _decay(block, sure[0])) / sure[0]
        ):
            found[number] = sure[0]
    return None if None in found else [factor for factor in found if factor is not None]


def _confirmed(evidence: Evidence, block: Block) -> float | None:
    factor = _factor(block)
    return factor if factor is not None and evidence.fits(block, block.claim / factor) else None


def _decay(block: Block, factor: float) -> Floats:
    """The multiple of `at` that the truth, times the factor, has beyond the claim."""
    known = block.known
    pattern = np.broadcast_to(block.at, block.claim.shape)
    rest = np.where(known, factor * block.truth - block.claim, 0.0)
    size = float(np.sum(np.where(known, pattern, 0.0) ** 2))
    return pattern * (float(np.sum(rest * pattern)) / size if size > 0 else 0.0)


def figures(evidence: Evidence) -> int:
    """Return how many measured entries of the wrong blocks have a derivative worth the name."""
    count = 0
    for block in evidence.wrong():
        known = block.known
        count += int(np.count_nonzero(np.abs(block.truth[known]) > 100 * block.bound[known]))
    return count


def nice(factor: float) -> Fraction | None:
    """The simple number that `factor` is: a small fraction, a count or one over a count.

    None if it is none.
    """
    size = abs(factor)
    simple = Fraction(size).limit_denominator(4)
    if simple.numerator <= 4 and simple > 0 and abs(float(simple) - size) <= NICE * size:
        return simple
    for count, value in (
        (size, Fraction(round(size))),
        (1 / size, Fraction(1, max(round(1 / size), 1))),
    ):
        if 1 < count <= LARGEST_COUNT and abs(count - round(count)) <= NICE * count:
            return value
    return None


def holds_elsewhere(evidence: Evidence, found: list[float]) -> bool | None:
    """Say whether the same factors are seen at another point; None when nothing can be asked
    there.
    """
    if not evidence.small:
        return None
    there = evidence.elsewhere(evidence.near(0.3))
    if there is None:
        return None
    for block, factor in zip(evidence.wrong(), found, strict=True):
        span = block.leaf.span
        measured = there.measure(range(span.start, span.stop))
        claim, truth, bound = (
            there.claim[:, span],
            measured.estimate[:, span],
            measured.bound[:, span],
        )
        if not np.isfinite(bound).all():
            return None
        slack = 3 * bound + 1e-5 * np.abs(truth) + 1e-8 * np.max(np.abs(truth))
        if np.any(np.abs(claim / factor - truth) > slack):
            return False
    return True


def _factor(block: Block) -> float | None:
    known = block.known
    claim, truth, bound = block.claim[known], block.truth[known], block.bound[known]
    weight = 1 / np.maximum(bound, 1e-12 * np.max(np.abs(truth), initial=1e-300)) ** 2
    weight /= weight.max(initial=1e-300)
    down = float(np.sum(weight * claim * truth))
    if down == 0:
        return None
    factor = float(np.sum(weight * claim * claim)) / down
    return factor if np.isfinite(factor) and factor != 0 else None
