"""Mistakes planted in a right derivative: those that fit any function, and those that a family
brings along."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.problem import Problem, apply, leaves

Rng = np.random.Generator
VISIBLE = 2e-3
"""An error of this part of its block's root mean square must be found; smaller ones are not
planted."""


def plant(problem: Problem, rng: Rng, coarse: bool) -> tuple[str, Any, Any] | None:
    """A kind of mistake, a wrong gradient (a value or a function), and where; None when it would
    not show here."""
    truth = problem.gradient(problem.at)
    at = problem.at
    if problem.dust:
        return None
    if rng.random() < 0.1:
        made = _last_step(problem, truth, rng)
        if made is None:
            return None
        value, at = made
        return (
            ("stale", value, at)
            if _shows(problem.gradient(at), value, 0.05 if coarse else VISIBLE)
            else None
        )
    own = [(kind, flaw) for kind, flaws in problem.flaws.items() for flaw in flaws]
    if own and rng.random() < 0.5:
        kind, flaw = own[int(rng.integers(len(own)))]
        value = flaw(problem.at)
        wrong: Any = flaw if rng.random() < 0.5 else value
    else:
        kind = str(rng.choice(list(GENERIC)))
        made = GENERIC[kind](problem, truth, rng)
        if made is None:
            return None
        value, wrong = made
    threshold = 0.05 if coarse else VISIBLE
    if kind != "shape" and not _shows(truth, value, threshold):
        return None
    return kind, wrong, at


def _shows(truth: Any, value: Any, threshold: float) -> bool:
    """Whether some entry of a block is off by more than a part of the block's root mean square."""
    for right, wrong in zip(leaves(truth), leaves(value), strict=True):
        rms = float(np.sqrt(np.mean(np.square(right, dtype=float))))
        if float(np.max(np.abs(np.subtract(wrong, right, dtype=float)))) > threshold * rms > 0:
            return True
    return False


Made = tuple[Any, Any] | None


def _both(problem: Problem, rng: Rng, change: Callable[[Any], Any]) -> Made:
    """The change applied to the truth, as a value or as a function."""

    def flawed(x: Any) -> Any:
        return apply(change, problem.gradient(x))

    value = flawed(problem.at)
    return value, flawed if rng.random() < 0.5 else value


def _sign(problem: Problem, truth: Any, rng: Rng) -> Made:
    return _both(problem, rng, lambda g: -g)


def _factor(problem: Problem, truth: Any, rng: Rng) -> Made:
    c = float(rng.choice([2.0, 0.5, 10.0, 0.1, 7.0, 1 / 7, 32.0, 1 / 32]))
    return _both(problem, rng, lambda g: c * g)


def _zero(problem: Problem, truth: Any, rng: Rng) -> Made:
    return _both(problem, rng, lambda g: 0 * g)


def _entry(problem: Problem, truth: Any, rng: Rng) -> Made:
    """One entry of an array of at least three is off, by a lot or by a little."""
    where = [n for n, leaf in enumerate(leaves(truth)) if np.size(leaf) >= 3]
    if not where:
        return None
    chosen = int(rng.choice(where))
    shape = np.shape(leaves(truth)[chosen])
    index = tuple(int(rng.integers(n)) for n in shape)
    size = float(10 ** rng.uniform(-2.3, 1)) * rng.choice([-1, 1])

    def flawed(x: Any) -> Any:
        g = problem.gradient(x)
        part = np.array(leaves(g)[chosen], dtype=float)
        part[index] += size * np.sqrt(np.mean(part**2))
        count = iter(range(len(leaves(g))))
        return apply(lambda leaf: part if next(count) == chosen else leaf, g)

    return flawed(problem.at), flawed(problem.at)


def _block(problem: Problem, truth: Any, rng: Rng) -> Made:
    """One leaf of several is something else altogether."""
    parts = leaves(truth)
    where = [n for n, leaf in enumerate(parts) if np.size(leaf) >= 3]
    if len(parts) < 2 or not where:
        return None
    chosen = int(rng.choice(where))
    rms = np.sqrt(np.mean(np.square(parts[chosen])))
    part = rng.normal(size=np.shape(parts[chosen])) * rms
    count = iter(range(len(parts)))
    value = apply(lambda leaf: part if next(count) == chosen else leaf, truth)
    return value, value


def _stale(problem: Problem, truth: Any, rng: Rng) -> Made:
    """The gradient where the parameters were a step ago; as a function it is the same wherever it
    is asked."""
    scale = float(np.sqrt(np.mean(np.concatenate([np.ravel(a) for a in leaves(problem.at)]) ** 2)))
    size = float(np.sqrt(np.mean(np.concatenate([np.ravel(g) for g in leaves(truth)]) ** 2)))
    if (
        scale == 0
        or size == 0
        or any(
            np.shape(a) != np.shape(g)
            for a, g in zip(leaves(problem.at), leaves(truth), strict=True)
        )
    ):
        return None
    rate = 10 ** rng.uniform(-1.5, -0.3) * scale / size * rng.choice([-1, 1])
    old = apply(lambda a, g: a + rate * g, problem.at, truth)
    value = problem.gradient(old)
    if not all(np.all(np.isfinite(leaf)) for leaf in leaves(value)):
        return None
    return value, (lambda x: value) if rng.random() < 0.5 else value


def _last_step(problem: Problem, truth: Any, rng: Rng) -> Made:
    """The gradient before the last step of the descent, and where that step led."""
    sizes = [
        float(np.sqrt(np.mean(np.concatenate([np.ravel(p) for p in leaves(s)]) ** 2)))
        for s in (problem.at, truth)
    ]
    if min(sizes) == 0 or any(
        np.shape(a) != np.shape(g) for a, g in zip(leaves(problem.at), leaves(truth), strict=True)
    ):
        return None
    rate = 10 ** rng.uniform(-1.5, -0.3) * sizes[0] / sizes[1]
    new = apply(
        lambda a, g: (
            (a - rate * g).astype(np.asarray(a).dtype) if np.ndim(a) else type(a)(a - rate * g)
        ),
        problem.at,
        truth,
    )
    return (truth, new) if np.isfinite(problem.f(new)) else None


def _transposed(problem: Problem, truth: Any, rng: Rng) -> Made:
    if not any(np.ndim(g) == 2 and np.shape(g)[0] == np.shape(g)[1] > 1 for g in leaves(truth)):
        return None
    return _both(problem, rng, lambda g: g.T if np.ndim(g) == 2 and g.shape[0] == g.shape[1] else g)


def _shape(problem: Problem, truth: Any, rng: Rng) -> Made:
    parts = leaves(truth)
    chosen = int(rng.integers(len(parts)))
    part = np.asarray(parts[chosen])
    options: list[Any] = [part[None]]
    if part.ndim == 2 and part.shape[0] != part.shape[1]:
        options.append(part.T)
    if part.ndim == 1 and part.size > 1:
        options += [np.outer(np.ones(4), part), part[:-1]]
    wrong = options[int(rng.integers(len(options)))]
    count = iter(range(len(parts)))
    value = apply(lambda leaf: wrong if next(count) == chosen else leaf, truth)
    return value, value


GENERIC = {
    "sign": _sign,
    "factor": _factor,
    "zero": _zero,
    "entry": _entry,
    "block": _block,
    "stale": _stale,
    "transposed": _transposed,
    "shape": _shape,
}
