"""The derivative of the activation: left out, or taken at A = act(Z) for Z.

Where the pre-activation Z is at hand the two are exact statements about truth / claim, entry by
entry:

    left out              truth = claim · act'(Z)
    at the wrong argument  truth = claim · act'(Z) / act'(act(Z))

Z is `at` for an activation checked alone. For f = act(something) the value a = f(at) gives act' in
terms of a. In a network whose gradient is a function, one can ask at a point of one's own: with the
weights of a layer set to nought, Z is its bias for every sample. With the gradient as a value,
backpropagation helps where the next layer is right: dZ2 summed over the samples is db2, so that a
layer whose derivative was left out has exactly db1 = W2 · db2; taken at A, a sigmoid's derivative
is between 0.19 and 0.25 and tanh's between 0.4 and 1, and db1 is nearly that part of W2 · db2,
which is a likeness and no proof. Where no layer follows the sizes decide: leaving out a sigmoid's
derivative makes a gradient at least four times too long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Block, Evidence
from autograder.gradcheck.structure import Floats

IMPOSSIBLE = 1e300
LEAST = 0.75
"""Taken at A, a sigmoid's derivative is at most so much smaller than at Z.

Act'(1) / act'(0) = 0.79.
"""
AT_ITS_VALUE = (("sigmoid", 0.19, 0.255, 0.12), ("tanh", 0.4, 1.0, 0.2))
"""Derivatives at A = act(Z).

Between which numbers they are, and how little a sum over samples scatters about one of them.
"""
MOST_UNITS, FEW_UNITS = 40, 4
"""So many units of a layer are asked, or are enough to know an activation by."""
AWAKE = 0.25
"""Where a rectifier sleeps, a claim without its slope is as large as elsewhere.

At least this part, in the middle.
"""
OMITTED, ARGUMENT = "activation-omitted", "activation-argument"


@dataclass(frozen=True)
class Activation:
    """An activation, its derivative, and its derivative in terms of its value."""

    name: str
    value: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    slope_from_value: Callable[[Floats], Floats]


def _sigmoid(z: Floats) -> Floats:
    return np.asarray(np.exp(-np.logaddexp(0, -z)), dtype=np.float64)


def _softplus(z: Floats) -> Floats:
    return np.asarray(np.logaddexp(0, z), dtype=np.float64)


ACTIVATIONS = (
    Activation("sigmoid", _sigmoid, lambda z: _sigmoid(z) * _sigmoid(-z), lambda a: a * (1 - a)),
    Activation("tanh", lambda z: np.tanh(z), lambda z: 1 - np.tanh(z) ** 2, lambda a: 1 - a**2),
    Activation(
        "relu",
        lambda z: np.maximum(z, 0),
        lambda z: np.where(z > 0, 1.0, 0.0),
        lambda a: np.where(a > 0, 1.0, 0.0),
    ),
    Activation("softplus", _softplus, _sigmoid, lambda a: 1 - np.exp(-a)),
    Activation(
        "leaky relu",
        lambda z: np.where(z > 0, z, 0.01 * z),
        lambda z: np.where(z > 0, 1.0, 0.01),
        lambda a: np.where(a > 0, 1.0, 0.01),
    ),
    Activation(
        "elu",
        lambda z: np.where(z > 0, z, np.expm1(z)),
        lambda z: np.where(z > 0, 1.0, np.exp(z)),
        lambda a: np.where(a > 0, 1.0, a + 1),
    ),
    Activation(
        "silu",
        lambda z: z * _sigmoid(z),
        lambda z: _sigmoid(z) * (1 + z * _sigmoid(-z)),
        lambda a: np.nan * a,
    ),
    Activation("exp", lambda z: np.exp(z), lambda z: np.exp(z), lambda a: a),
)  # fmt: skip


def by_argument(evidence: Evidence) -> tuple[str, str] | None:
    """Code and activation when `at` holds the pre-activations; None otherwise."""
    wrong = evidence.wrong()
    if not any(np.any(np.abs(b.truth[b.known]) > b.bound[b.known]) for b in wrong):
        return None
    found = _first(
        lambda code, act: all(
            _awake(b, code, act) and evidence.fits(b, _corrected(b.claim, b.at, code, act))
            for b in wrong
        )
    )
    return found or ((ARGUMENT, "relu") if all(_wrong_mask(evidence, b) for b in wrong) else None)


def by_value(evidence: Evidence) -> tuple[str, str] | None:
    """Code and activation when f itself is the activation of something; None otherwise."""
    function = evidence.measurements.function
    value = function.base[:, None]
    if function.base.size > 1 and function.base.size == evidence.origin.size:
        return None

    def holds(code: str, act: Activation) -> bool:
        slope = act.slope_from_value(value)
        ratio = slope if code == OMITTED else slope / act.slope(value)
        if not np.isfinite(ratio).all() or np.any(np.abs(ratio - 1) < 1e-9):
            return False
        return all(evidence.fits(b, b.claim * ratio) for b in evidence.wrong())

    return _first(holds)


def by_probe(evidence: Evidence) -> tuple[str, str] | None:
    """Code and activation from asking the gradient where a layer's weights are nought, so that Z is
    its bias.
    """
    if evidence.gradient is None or evidence.claim.shape[0] != 1:
        return None
    for weights, bias in reversed(layers(evidence)):
        z = np.linspace(-0.9, 1.3, bias.leaf.size) if bias.leaf.size > 1 else np.array([0.7])
        point = evidence.origin.copy()
        point[weights.leaf.span] = 0
        point[bias.leaf.span] = z
        claim = evidence.ask(point)
        if claim is None:
            continue
        there = evidence.there(point)
        if there is None:
            continue
        units = np.unique(np.linspace(0, bias.leaf.size - 1, MOST_UNITS).astype(int))
        found = there.measure((bias.leaf.start + units).tolist())
        here = Block(
            bias.number, bias.leaf, z, claim[:, bias.leaf.span], found.estimate[:, bias.leaf.span],
            found.bound[:, bias.leaf.span], bias.wrong, bias.few,
        )  # fmt: skip
        known = here.known
        if np.any(
            np.abs(here.error[known]) > 3 * here.bound[known] + 1e-6 * np.abs(here.truth[known])
        ):
            verdict = _first(lambda code, act, b=here: _matches(evidence, b, code, act))
            if verdict is not None:
                return verdict
    return None


def by_relation(evidence: Evidence) -> tuple[str, str] | None:
    """Left out, if db1 is exactly what arrives through the next layer's weights."""
    claim, arriving = _meeting(evidence)
    if claim is None or arriving is None:
        return None
    ratio = np.linalg.norm(claim) / np.linalg.norm(arriving)
    apart = np.abs(claim - arriving * ratio * np.sign(claim @ arriving))
    exact = np.max(apart) <= 1e-6 * np.max(np.abs(claim)) and (
        claim.size > 1 or abs(ratio - 1) < 1e-6
    )
    return (OMITTED, "") if exact else None


def by_layers(evidence: Evidence) -> tuple[str, str] | None:
    """Perhaps at the wrong argument, if db1 is very much like one part of what arrives through the
    next layer's weights.
    """
    claim, arriving = _meeting(evidence)
    if claim is None or arriving is None:
        return None
    part = float(claim @ arriving) / float(arriving @ arriving)
    rest = np.linalg.norm(claim - part * arriving) / np.linalg.norm(claim)
    for name, least, most, scatter in AT_ITS_VALUE:
        if least < part < most and rest < scatter:
            return ARGUMENT, name
    return None


def recognised(evidence: Evidence) -> bool:
    """Say whether the activation is one of those known here.

    Asked with Z at a layer's bias, its true slope is theirs.

    Then `by_probe` has seen all that there is to see, and a likeness proves nothing against it.
    """
    if evidence.gradient is None:
        return False
    for weights, bias, onward, after in meetings(evidence):
        z = np.linspace(-0.9, 1.3, bias.leaf.size)
        point = evidence.origin.copy()
        point[weights.leaf.span], point[bias.leaf.span] = 0, z
        there = evidence.elsewhere(point)
        if there is None:
            continue
        arriving = _carried(onward, there.claim[0, after.leaf.span], bias.leaf.size)
        if arriving is None:
            continue
        units = np.unique(np.linspace(0, bias.leaf.size - 1, FEW_UNITS).astype(int))
        places = (bias.leaf.start + units).tolist()
        found = there.measure(places)
        for act in ACTIVATIONS:
            apart = np.abs(act.slope(z[units]) * arriving[units] - found.estimate[0, places])
            room = 3 * found.bound[0, places] + 1e-5 * np.max(np.abs(arriving))
            if np.all(apart <= room) and np.any(np.abs(arriving[units]) > 100 * room):
                return True
    return False


def meetings(evidence: Evidence) -> Iterator[tuple[Block, Block, Block, Block]]:
    """Weights and bias of a layer that is wrong, and those of the next one, which is right."""
    if evidence.claim.shape[0] == 1:
        wrong = {block.number for block in evidence.wrong()}
        for (weights, bias), (onward, after) in pairwise(layers(evidence)):
            if bias.number in wrong and weights.number in wrong and after.number not in wrong:
                yield weights, bias, onward, after


def _meeting(evidence: Evidence) -> tuple[Floats, Floats] | tuple[None, None]:
    """The claimed gradient of a bias whose layer is wrong, and what arrives there from the next
    one, which is right.
    """
    for _, bias, onward, after in meetings(evidence):
        arriving = _carried(onward, after.claim[0], bias.leaf.size)
        if arriving is not None and np.any(arriving) and np.any(bias.claim):
            return bias.claim[0], arriving
    return None, None


def by_size(evidence: Evidence) -> tuple[str, str] | None:
    """A guess from how much too long the wrong blocks are, when they are matrices and vectors of a
    network.
    """
    wrong = evidence.wrong()
    if (
        not layers(evidence)
        or evidence.claim.shape[0] != 1
        or len(wrong) < 2
        or _meeting(evidence)[0] is not None
    ):
        return None
    ratios, cosines = [], []
    for block in wrong:
        known = block.known
        claim, truth = block.claim[known], block.truth[known]
        lengths = np.linalg.norm(claim), np.linalg.norm(truth)
        if min(lengths) == 0:
            return None
        ratios.append(lengths[0] / lengths[1])
        cosines.append(float(claim @ truth) / (lengths[0] * lengths[1]))
    everything = len(wrong) == len(evidence.blocks())
    if np.median(ratios) >= 3.5 and np.median(cosines) > (0 if everything else 0.4):
        return OMITTED, "sigmoid"
    if np.median(cosines) > 0.8 and np.median(ratios) < 3.5 and min(ratios) > LEAST:
        return ARGUMENT, "sigmoid"
    return None


def layers(evidence: Evidence) -> list[tuple[Block, Block]]:
    """Pairs of a matrix and the bias of its columns or rows that follow each other in `at`."""
    pairs = []
    blocks = evidence.blocks()
    for weights, bias in pairwise(blocks):
        if (
            len(weights.leaf.shape) == 2
            and bias.leaf.size in weights.leaf.shape
            and max(bias.leaf.shape, default=1) == bias.leaf.size
        ):
            pairs.append((weights, bias))
    return pairs


def _first(holds: Callable[..., bool]) -> tuple[str, str] | None:
    for code in (OMITTED, ARGUMENT):
        for act in ACTIVATIONS:
            if holds(code, act):
                return code, act.name
    return None


def _corrected(claim: Floats, z: Floats, code: str, act: Activation) -> Floats:
    """Return what the truth is if `claim` has this mistake."""
    with np.errstate(all="ignore"):
        slope = act.slope(z)
        right = claim * slope if code == OMITTED else claim * slope / act.slope(act.value(z))
    return np.where(np.isfinite(right), right, np.where(claim == 0, 0.0, IMPOSSIBLE))


def _matches(evidence: Evidence, block: Block, code: str, act: Activation) -> bool:
    predicted, known = _corrected(block.claim, block.at, code, act), block.known
    near = np.abs(predicted - block.truth) <= evidence.tolerance(block, predicted)
    return bool(near[known].all()) and _awake(block, code, act)


def _awake(block: Block, code: str, act: Activation) -> bool:
    """Say whether the claim goes on where the slope is nought.

    There the truth, nought too, agrees with anything.

    A leaky rectifier's slope, or a rectifier's at another point, is small or nought for most of
    those.
    """
    asleep = np.broadcast_to(act.slope(block.at) == 0, block.claim.shape)
    if code != OMITTED or not asleep.any() or asleep.all():
        return True
    sizes = np.abs(block.claim)
    return bool(np.median(sizes[asleep]) >= AWAKE * np.median(sizes[~asleep]))


def _wrong_mask(evidence: Evidence, block: Block) -> bool:
    """Say whether the entries are right but for noughts in the wrong places.

    A rectifier's slope of something else than Z.
    """
    if not block.complete:
        return False
    none = np.abs(block.truth) <= evidence.tolerance(block, block.truth)
    lost, gained = block.wrong & (block.claim == 0), block.wrong & none
    follows = np.array_equal(none, np.broadcast_to(block.at <= 0, none.shape))
    return bool(
        follows and lost.any() and gained.any() and np.array_equal(block.wrong, lost | gained)
    )


def _carried(onward: Block, delta: Floats, size: int) -> Floats | None:
    """The next layer's delta, summed over the samples, carried back through its weights."""
    matrix = onward.at.reshape(onward.leaf.shape)
    if matrix.shape == (size, delta.size):
        return np.asarray(matrix @ delta)
    if matrix.shape == (delta.size, size):
        return np.asarray(matrix.T @ delta)
    return None
