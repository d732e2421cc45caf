"""A term missing or doubled: what remains, claim minus truth, is a derivative by itself.

Three signs give it away.

    penalty    the remainder is the same multiple of `at` in every wrong block (of w², a weight
               decay), of its sign (of |w|) or of one (of a plain sum)
    monomial   for a few parameters: the remainder is a whole number times a product of powers of
               `at`, as 4y is in 12x + 4y; or it is the gradient of such a product with any factor,
               c·x^k·y^l: then remainder · `at` = c·x^k·y^l · (k, l)
    power      asked along the ray t·at the remainder grows exactly as a power of t while the truth
               does not
"""

from __future__ import annotations

from itertools import product

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Evidence
from autograder.gradcheck.structure import Floats

STRETCHES = (1.25, 0.8, 1.5)
FEW_PARAMETERS = 4
COEFFICIENTS = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 9.0, 10.0, 12.0, 0.5, 1.5)


def is_penalty(evidence: Evidence) -> bool:
    """Say whether the remainder is one multiple of `at`, of its sign or of one, over at least three
    figures.
    """
    for shape in (lambda at: at, np.sign, np.ones_like):
        multiples = []
        for block in evidence.wrong():
            known = block.known
            pattern = np.broadcast_to(shape(block.at), block.claim.shape)
            error = np.where(known, block.error, 0.0)
            if not np.any(pattern[known]):
                break
            multiple = float(np.sum(error * pattern) / np.sum(np.where(known, pattern, 0.0) ** 2))
            if not evidence.fits(block, block.claim - multiple * pattern) or _slight(
                multiple * pattern, block.claim
            ):
                break
            multiples.append(multiple)
        else:
            figures = sum(int(np.count_nonzero(block.known)) for block in evidence.wrong())
            if figures >= 3 and np.ptp(multiples) <= 1e-3 * abs(multiples[0]):
                return True
    return False


def is_monomial(evidence: Evidence) -> bool:
    """Say whether every wrong entry is off by a whole number times a monomial in the parameters."""
    if evidence.origin.size > FEW_PARAMETERS or evidence.claim.shape[0] != 1:
        return False
    measured = evidence.measurements
    error = evidence.claim[0] - measured.estimate[0]
    wrong = np.concatenate([block.wrong[0] for block in evidence.blocks()])
    slack = 3 * measured.bound[0] + 1e-8 * np.abs(error)
    powers = np.array([p for p in product(range(4), repeat=evidence.origin.size) if sum(p) <= 4])
    monomials = np.prod(evidence.origin[None, :] ** powers, axis=1)
    values = np.concatenate([c * monomials for c in COEFFICIENTS])
    if np.count_nonzero(wrong) >= 2 and _whole_powers(
        error * evidence.origin, slack * np.abs(evidence.origin)
    ):
        return True
    return bool(
        wrong.any()
        and all(
            np.any(np.abs(np.abs(error[i]) - np.abs(values)) <= slack[i])
            for i in np.flatnonzero(wrong)
        )
    )


def _whole_powers(shares: Floats, slack: Floats) -> bool:
    """Say whether numbers are to each other as small whole numbers, at least two of them not
    nought.
    """
    real = np.abs(shares) > 10 * slack
    if np.count_nonzero(real) < 2:
        return False
    least = shares[real][np.argmin(np.abs(shares[real]))]
    for whole in (1, 2, 3):
        ratios = shares / least * whole
        room = slack / abs(least) * whole * 4 + 1e-8 * np.abs(ratios)
        if np.all(np.abs(ratios - np.round(ratios)) <= room) and np.all(
            (ratios > -0.5) & (ratios < 6.5)
        ):
            return True
    return False


def is_power(evidence: Evidence, strict: bool) -> bool:
    """Say whether along a ray the remainder is a power of the distance.

    `strict`: and the truth is not.
    """
    if not evidence.small or evidence.gradient is None or not np.any(evidence.origin):
        return False
    measured = evidence.measurements
    start = evidence.claim - measured.estimate
    worst = np.unravel_index(
        int(np.argmax(np.abs(np.where(np.isfinite(start), start, 0)))), start.shape
    )
    degrees, alike = [], True
    for stretch in STRETCHES:
        there = evidence.elsewhere(stretch * evidence.origin)
        if there is None:
            return False
        first = there.claim[worst] - there.measure([int(worst[1])]).estimate[worst]
        with np.errstate(all="ignore"):
            degree = float(np.log(first / start[worst]) / np.log(stretch))
        if (
            not np.isfinite(degree)
            or abs(degree - round(degree)) > 1e-4
            or not -4 <= round(degree) <= 8
        ):
            return False
        degrees.append(round(degree))
        if len(set(degrees)) > 1:
            return False
        growth, found = stretch ** round(degree), there.measure()
        error = there.claim - found.estimate
        slack = 3 * (found.bound + growth * measured.bound) + 1e-5 * np.max(np.abs(error))
        if not np.isfinite(slack).all() or np.any(np.abs(error - growth * start) > slack):
            return False
        alike = alike and _close(found.estimate, growth * measured.estimate, slack)
    return not (strict and alike)


def _close(a: Floats, b: Floats, slack: Floats) -> bool:
    return bool(np.all(np.abs(a - b) <= slack + 1e-5 * np.abs(b)))


def _slight(part: Floats, claim: Floats) -> bool:
    """Say whether a remainder is too small beside the claim to be a term."""
    return bool(np.max(np.abs(part)) <= 1e-9 * np.max(np.abs(claim), initial=0.0))
