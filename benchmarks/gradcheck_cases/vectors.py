"""Functions of several numbers: bowls, losses, likelihoods."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.problem import Problem
from benchmarks.gradcheck_cases.scalars import sigmoid

Rng = np.random.Generator


def bowl(rng: Rng) -> Problem:
    """6x² + 4xy + 3y²."""
    at = rng.normal(size=2) + 0.1
    return Problem(
        lambda v: 6 * v[0] ** 2 + 4 * v[0] * v[1] + 3 * v[1] ** 2,
        at,
        lambda v: np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]),
        {"term": [lambda v: np.array([12 * v[0], 6 * v[1]])]},
    )


def mixed(rng: Rng) -> Problem:
    """2x² + xy + y⁴: its partial in x is 4x + y."""
    at = rng.uniform(0.5, 2, size=2)
    return Problem(
        lambda v: 2 * v[0] ** 2 + v[0] * v[1] + v[1] ** 4,
        at,
        lambda v: np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3]),
        {"term": [lambda v: np.array([4 * v[0], 4 * v[1] ** 3])]},
    )


def ill_conditioned(rng: Rng) -> Problem:
    n = int(rng.integers(2, 7))
    q, _ = np.linalg.qr(rng.normal(size=(n, n)))
    a = q @ np.diag(10.0 ** np.linspace(-4, 4, n)) @ q.T
    a = (a + a.T) / 2
    return Problem(lambda v: 0.5 * v @ a @ v, rng.normal(size=n), lambda v: a @ v, float32=False)


def lopsided(rng: Rng) -> Problem:
    """Huge and tiny derivatives side by side."""
    c = 10.0 ** rng.uniform(-8, 8, size=5)
    return Problem(
        lambda v: np.sum(c * v * v), rng.normal(size=5), lambda v: 2 * c * v, float32=False
    )


def log_sum_exp(rng: Rng) -> Problem:
    shift = float(rng.choice([0.0, 5.0, 1000.0]))

    def f(v: Any) -> Any:
        top = np.max(np.real(v))
        return top + np.log(np.sum(np.exp(v - top)))

    def gradient(v: Any) -> Any:
        e = np.exp(v - np.max(v))
        return e / e.sum()

    return Problem(f, rng.normal(size=4) * 3 + shift, gradient, float32=shift < 10)


def softmax_cross_entropy(rng: Rng) -> Problem:
    m, k = int(rng.integers(3, 6)), int(rng.integers(2, 5))
    m += m == k
    y = np.eye(k)[rng.integers(0, k, m)]

    def parts(z: Any) -> Any:
        e = np.exp(z - np.max(np.real(z), axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    return Problem(
        lambda z: -np.sum(y * np.log(parts(z))) / m,
        rng.normal(size=(m, k)) * 2,
        lambda z: (parts(z) - y) / m,
        {"factor": [lambda z: parts(z) - y], "sign": [lambda z: (y - parts(z)) / m]},
    )


def least_squares(rng: Rng) -> Problem:
    m, d = int(rng.integers(5, 12)), int(rng.integers(2, 5))
    x, y = rng.normal(size=(m, d)), rng.normal(size=m)
    i = int(rng.integers(m))
    return Problem(
        lambda w: np.sum((x @ w - y) ** 2) / m,
        rng.normal(size=d),
        lambda w: 2 / m * x.T @ (x @ w - y),
        {
            "factor": [lambda w: 2 * x.T @ (x @ w - y), lambda w: x.T @ (x @ w - y) / m],
            "samples": [lambda w: 2 * x[i] * (x[i] @ w - y[i])],
            "sign": [lambda w: 2 / m * x.T @ (y - x @ w)],
        },
    )


def logistic(rng: Rng) -> Problem:
    m, d = int(rng.integers(5, 12)), int(rng.integers(2, 5))
    x, y = rng.normal(size=(m, d)), rng.integers(0, 2, m)

    def f(w: Any) -> Any:
        p = sigmoid(x @ w)
        return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / m

    i = int(rng.integers(m))
    return Problem(
        f,
        rng.normal(size=d),
        lambda w: x.T @ (sigmoid(x @ w) - y) / m,
        {
            "factor": [lambda w: x.T @ (sigmoid(x @ w) - y)],
            "samples": [lambda w: x[i] * (sigmoid(x[i] @ w) - y[i])],
        },
    )


def ridge(rng: Rng) -> Problem:
    m, d = 8, 3
    x, y, lam = rng.normal(size=(m, d)), rng.normal(size=m), float(10 ** rng.uniform(-2, 1))
    return Problem(
        lambda w: np.sum((x @ w - y) ** 2) + lam * np.sum(w * w),
        rng.normal(size=d),
        lambda w: 2 * x.T @ (x @ w - y) + 2 * lam * w,
        {
            "term": [
                lambda w: 2 * x.T @ (x @ w - y),
                lambda w: 2 * x.T @ (x @ w - y) + 4 * lam * w,
                lambda w: 2 * x.T @ (x @ w - y) + lam * w,
            ]
        },
    )


def rosenbrock(rng: Rng) -> Problem:
    def gradient(v: Any) -> Any:
        x, y = v
        return np.array([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])

    return Problem(
        lambda v: (1 - v[0]) ** 2 + 100 * (v[1] - v[0] ** 2) ** 2,
        rng.uniform(-2, 2, size=2),
        gradient,
    )


def length(rng: Rng) -> Problem:
    return Problem(
        lambda v: np.sum(v * v) ** 0.5, rng.normal(size=5), lambda v: v / np.sqrt(np.sum(v * v))
    )


def product(rng: Rng) -> Problem:
    return Problem(
        lambda v: v[0] * v[1] * v[2] * v[3],
        rng.uniform(0.5, 2, size=4),
        lambda v: np.prod(v) / v,
    )


def entropy(rng: Rng) -> Problem:
    return Problem(
        lambda p: -np.sum(p * np.log(p)), rng.uniform(0.05, 1, size=6), lambda p: -np.log(p) - 1
    )


def cosine_similarity(rng: Rng) -> Problem:
    u = rng.normal(size=4)

    def gradient(v: Any) -> Any:
        n = np.sqrt(v @ v)
        return u / (n * np.linalg.norm(u)) - (u @ v) * v / (n**3 * np.linalg.norm(u))

    return Problem(
        lambda v: (u @ v) / (np.sum(v * v) ** 0.5 * np.linalg.norm(u)),
        rng.normal(size=4),
        gradient,
        {"term": [lambda v: u / (np.sqrt(v @ v) * np.linalg.norm(u))]},
    )


def normal_likelihood(rng: Rng) -> Problem:
    data = rng.normal(size=20) + 1

    def f(p: Any) -> Any:
        return np.sum(((data - p["mu"]) * np.exp(-p["log_sigma"])) ** 2) / 2 + 20 * p["log_sigma"]

    def gradient(p: Any) -> Any:
        r, w = data - p["mu"], np.exp(-2 * p["log_sigma"])
        return {"mu": -np.sum(r) * w, "log_sigma": 20 - np.sum(r * r) * w}

    return Problem(f, {"mu": float(rng.normal()), "log_sigma": float(rng.normal() / 2)}, gradient)


def huber(rng: Rng) -> Problem:
    at = np.array([-3.0, -0.4, 0.2, 0.7, 2.0]) + rng.uniform(-0.1, 0.1, 5)

    def f(v: Any) -> Any:
        a = np.abs(v)
        return np.sum(np.where(a < 1, 0.5 * v * v, a - 0.5))

    return Problem(f, at, lambda v: np.clip(v, -1, 1), analytic=False)


def backprop_graph(rng: Rng) -> Problem:
    """J = 3(a + bc)."""
    at = tuple(float(v) for v in rng.uniform(1, 6, size=3))
    return Problem(
        lambda p: 3 * (p[0] + p[1] * p[2]), at, lambda p: (3.0 + 0 * p[0], 3 * p[2], 3 * p[1])
    )


def stationary(rng: Rng) -> Problem:
    """Least squares at its exact minimum."""
    x = rng.normal(size=(6, 2))
    w = rng.normal(size=2)
    y = x @ w
    return Problem(
        lambda v: np.sum((x @ v - y) ** 2),
        w,
        lambda v: 2 * x.T @ (x @ v - y),
        float32=False,
        dust=True,
    )


FAMILIES = [
    bowl, mixed, ill_conditioned, lopsided, log_sum_exp, softmax_cross_entropy, least_squares,
    logistic, ridge,
    rosenbrock, length, product, entropy, cosine_similarity, normal_likelihood, huber,
    backprop_graph, stationary,
]  # fmt: skip
