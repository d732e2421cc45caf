"""The right numbers in the wrong places or summed the wrong way.

Transposes, bias axes, samples left out.

transposed    the truth is the claim's transpose; or the claim is D·Wᵀ where D·W is right (W a
square leaf of `at`),
              which shows by solving the claim for D
bias-axis     the bias' gradient is dZ.sum(axis=0); summed over everything it is one number
repeated; summed over the wrong
              axis of a square dZ its total is still the total of the truth
samples       the gradient of one sample alone is an outer product x·δ, of rank one, where the sum
over samples is not; and as
              a function of the parameters it keeps the direction x wherever it is asked
"""

from __future__ import annotations

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Block, Evidence
from autograder.gradcheck.structure import Floats

FLAT = 1e-7
"""Singular values below this part of the largest are round-off."""


def is_transposed(evidence: Evidence) -> bool:
    """Say whether transposing the claim, or a factor of it, gives the truth in every wrong
    block.
    """
    return all(_transposed(evidence, block) for block in evidence.wrong())


def _transposed(evidence: Evidence, block: Block) -> bool:
    full = evidence.measurements.function.output + block.leaf.shape
    rows = block.claim.reshape(full)
    if len(full) < 2:
        return False
    candidates: list[Floats] = []
    if full[-1] == full[-2]:
        candidates.append(np.swapaxes(rows, -1, -2))
    if len(full) == 2:
        candidates += [rows.reshape(full[::-1]).T, rows.T.reshape(full)]
    candidates += _other_product(evidence, block)
    return any(
        evidence.fits(block, candidate.reshape(block.claim.shape)) for candidate in candidates
    )


def _other_product(evidence: Evidence, block: Block) -> list[Floats]:
    """The claim with a square leaf W of `at` (or its transpose) on its right or left exchanged for
    the transpose.
    """
    if block.claim.shape[0] != 1 or len(block.leaf.shape) != 2:
        return []
    claim = block.claim.reshape(block.leaf.shape)
    rows, columns = claim.shape
    candidates = []
    for other in evidence.blocks():
        shape = other.leaf.shape
        if (
            len(shape) != 2
            or shape[0] != shape[1]
            or shape[0] > 200
            or other.number == block.number
        ):
            continue
        matrix = other.at.reshape(shape)
        if np.linalg.cond(matrix) > 1e6:
            continue
        for square in (matrix, matrix.T):
            if shape[0] == columns:
                candidates.append(np.linalg.solve(square.T, claim.T).T @ square.T)
            if shape[0] == rows:
                candidates.append(square.T @ np.linalg.solve(square, claim))
    return candidates


def is_bias_axis(evidence: Evidence) -> bool:
    """Say whether only biases are wrong, and as sums over the wrong axis are."""
    wrong = evidence.wrong()
    return all(_is_bias(evidence, block) for block in wrong) and any(
        _repeated(block) or _same_total(evidence, block) for block in wrong
    )


def _is_bias(evidence: Evidence, block: Block) -> bool:
    """A row or vector beside a right matrix with as many columns (or rows)."""
    shape = [n for n in block.leaf.shape if n > 1]
    beside = [b.leaf.shape for b in evidence.right() if len(b.leaf.shape) == 2]
    return len(shape) == 1 and any(shape[0] in sides for sides in beside)


def _repeated(block: Block) -> bool:
    claim = block.claim
    return bool(np.any(claim) and np.ptp(claim) <= 1e-9 * np.max(np.abs(claim)))


def _same_total(evidence: Evidence, block: Block) -> bool:
    claimed, true = block.claim.sum(axis=1), evidence.total(block)
    truth = np.abs(block.truth[block.known])
    largest = max(float(np.max(np.abs(block.claim))), float(np.max(truth, initial=0.0)))
    telling = np.max(np.abs(true)) > 1e-3 * largest  # softmax's delta sums to nought whichever way
    return bool(telling and np.all(np.abs(claimed - true) <= 1e-6 * largest))


def is_one_sample(evidence: Evidence) -> bool:
    """Say whether the claims are the gradient of a single sample."""
    matrices = [b for b in evidence.wrong() if len(b.leaf.shape) == 2 and min(b.leaf.shape) >= 2]
    if any(_rank_one(b) for b in matrices):
        return True
    return not matrices and _one_direction(evidence)


def _rank_one(block: Block) -> bool:
    """Say whether the claim is an outer product and the measured part of the truth is not."""
    if block.claim.shape[0] != 1:
        return False
    left, values, _ = np.linalg.svd(block.claim.reshape(block.leaf.shape), full_matrices=False)
    if values[1] > FLAT * values[0] or values[0] == 0:
        return False
    if np.ptp(left[:, 0]) <= FLAT:  # the same row again and again: no sample at all
        return False
    known = block.known[0].reshape(block.leaf.shape)
    truth = np.where(known, block.truth[0].reshape(block.leaf.shape), 0.0)
    rows = np.flatnonzero(known.sum(axis=1) >= 2)
    columns = np.flatnonzero(known[rows].all(axis=0)) if rows.size else rows
    if min(rows.size, columns.size) < 2:
        return False
    true = np.linalg.svd(truth[np.ix_(rows, columns)], compute_uv=False)
    slack = float(np.max(block.bound[0].reshape(block.leaf.shape)[np.ix_(rows, columns)]))
    return bool(true[1] > 1e-4 * true[0] and true[1] > 10 * slack)


def _one_direction(evidence: Evidence) -> bool:
    """Say whether a gradient in a vector keeps its direction from point to point while the truth
    does not.
    """
    if not evidence.small or evidence.gradient is None or evidence.claim.shape[0] != 1:
        return False
    span = max((b.leaf for b in evidence.wrong()), key=lambda leaf: leaf.size).span
    if span.stop - span.start < 2:
        return False
    places = [
        place for place in (evidence.elsewhere(evidence.near(s)) for s in (0.3, -0.4, 0.8)) if place
    ]
    if (
        len(places) < 2
        or _turning([evidence.claim[0, span], *(p.claim[0, span] for p in places)]) > 1e-6
    ):
        return False
    found = [place.measure(range(span.start, span.stop)).estimate[0, span] for place in places]
    known = [row for row in found if np.isfinite(row).all()]
    return _turning([evidence.measurements.estimate[0, span], *known]) > 1e-4


def _turning(rows: list[Floats]) -> float:
    """Return how much vectors differ in direction, beside their length.

    Nought where all lie on one line.
    """
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    values = np.linalg.svd(np.array(rows) / np.where(lengths > 0, lengths, 1.0), compute_uv=False)
    return float(values[1] / values[0]) if len(values) > 1 and values[0] > 0 else 0.0
