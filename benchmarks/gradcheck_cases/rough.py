"""Functions with difficult places nearby: cancellation, poles, edges, kinks, chaos, and parameters
used many times."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.problem import Problem

Rng = np.random.Generator


def cancelled(rng: Rng) -> Problem:
    """exp(x) - 1 for small x: most of the figures are gone."""
    return Problem(
        lambda x: np.exp(x) - 1, float(10 ** rng.uniform(-6, 0)), lambda x: np.exp(x), float32=False
    )


def variance(rng: Rng) -> Problem:
    """E[x²] - E[x]² of numbers that are large beside their spread."""
    n, away = 6, float(10 ** rng.uniform(0, 3))
    return Problem(
        lambda x: np.sum(x * x) / n - (np.sum(x) / n) ** 2,
        away + rng.normal(size=n),
        lambda x: 2 * (x - np.mean(x)) / n,
        float32=False,
    )


def pole_nearby(rng: Rng) -> Problem:
    c = 1 + float(10 ** rng.uniform(-6, -1))
    return Problem(lambda x: 1 / (x - c), 1.0, lambda x: -1 / (x - c) ** 2, float32=False)


def edge_of_domain(rng: Rng) -> Problem:
    x = 1 - float(10 ** rng.uniform(-6, -1))
    return Problem(lambda x: np.arccos(x), x, lambda x: -1 / np.sqrt(1 - x * x), float32=False)


def power_one_and_a_half(rng: Rng) -> Problem:
    """|x|^1.5: near nought its second derivative has no end."""
    at = rng.choice([-1, 1], size=3) * 10 ** rng.uniform(-4, 1, size=3)
    return Problem(
        lambda v: np.sum(np.abs(v) ** 1.5),
        at,
        lambda v: 1.5 * np.sign(v) * np.abs(v) ** 0.5,
        analytic=False,
    )


def absolute_errors(rng: Rng) -> Problem:
    """The mean of |Xw - y|: a kink for every sample."""
    x, y = rng.normal(size=(12, 4)), rng.normal(size=12)
    return Problem(
        lambda w: np.sum(np.abs(x @ w - y)) / 12, rng.normal(size=4),
        lambda w: x.T @ np.sign(x @ w - y) / 12,
        {"samples": [lambda w: x[0] * np.sign(x[0] @ w - y[0])]}, analytic=False, float32=False,
    )  # fmt: skip


def hinge(rng: Rng) -> Problem:
    x, y = rng.normal(size=(30, 4)), rng.choice([-1.0, 1.0], 30)
    return Problem(
        lambda w: np.sum(np.maximum(0, 1 - y * (x @ w))) / 30, rng.normal(size=4),
        lambda w: -x.T @ (y * (y * (x @ w) < 1)) / 30,
        {"factor": [lambda w: -x.T @ (y * (y * (x @ w) < 1))]}, analytic=False,
        float32=False, units=False,
    )  # fmt: skip


def max_pool(rng: Rng) -> Problem:
    c = rng.normal(size=(3, 3))

    def gradient(x: Any) -> Any:
        blocks = x.reshape(3, 2, 3, 2)
        return ((blocks == blocks.max(axis=(1, 3), keepdims=True)) * c[:, None, :, None]).reshape(
            6, 6
        )

    return Problem(
        lambda x: np.sum(c * x.reshape(3, 2, 3, 2).max(axis=(1, 3))),
        rng.normal(size=(6, 6)),
        gradient,
        analytic=False,
    )


def in_order(rng: Rng) -> Problem:
    """A weighted sum of the sorted numbers."""
    c = rng.normal(size=6)
    return Problem(
        lambda v: c @ np.sort(v),
        rng.normal(size=6),
        lambda v: c[np.argsort(np.argsort(v))],
        analytic=False,
    )


def chaos(rng: Rng) -> Problem:
    """Twelve steps of x -> r x (1 - x), by r."""

    def steps(r: Any) -> tuple[Any, Any]:
        x, slope = 0.3 + 0 * r, 0 * r
        for _ in range(12):
            x, slope = r * x * (1 - x), x * (1 - x) + r * (1 - 2 * x) * slope
        return x, slope

    return Problem(
        lambda r: steps(r)[0],
        float(rng.uniform(3.6, 3.95)),
        lambda r: steps(r)[1],
        float32=False,
        units=False,
    )


def recurrent(rng: Rng) -> Problem:
    """h = tanh(w h + x) over twenty inputs, by w."""
    inputs = rng.normal(size=20)

    def steps(w: Any) -> tuple[Any, Any]:
        h, slope = 0 * w, 0 * w
        for x in inputs:
            new = np.tanh(w * h + x)
            h, slope = new, (1 - new**2) * (h + w * slope)
        return h, slope

    return Problem(
        lambda w: steps(w)[0], float(rng.uniform(0.5, 1.2)), lambda w: steps(w)[1], units=False
    )


def embedding(rng: Rng) -> Problem:
    """Rows of a table, some used several times, most not at all."""
    rows, c = rng.integers(0, 20, 8), rng.normal(size=(8, 5))

    def gradient(table: Any) -> Any:
        total = np.zeros(np.shape(table))
        np.add.at(total, rows, c * (1 - np.tanh(table[rows]) ** 2))
        return total

    return Problem(
        lambda table: np.sum(np.tanh(table[rows]) * c), rng.normal(size=(20, 5)), gradient
    )


def attention(rng: Rng) -> Problem:
    """Scaled dot-product attention, by the queries."""
    keys, values, c = rng.normal(size=(5, 3)), rng.normal(size=(5, 2)), rng.normal(size=(4, 2))

    def weights(q: Any) -> Any:
        scores = q @ keys.T / np.sqrt(3)
        e = np.exp(scores - np.max(np.real(scores), axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def gradient(q: Any) -> Any:
        p, arriving = weights(q), c @ values.T
        return p * (arriving - np.sum(arriving * p, axis=1, keepdims=True)) @ keys / np.sqrt(3)

    return Problem(
        lambda q: np.sum(c * (weights(q) @ values)), rng.normal(size=(4, 3)), gradient,
        {"factor": [lambda q: gradient(q) * np.sqrt(3)]},
    )  # fmt: skip


FAMILIES = [
    cancelled, variance, pole_nearby, edge_of_domain, power_one_and_a_half, absolute_errors, hinge,
    max_pool,
    in_order, chaos, recurrent, embedding, attention,
]  # fmt: skip
