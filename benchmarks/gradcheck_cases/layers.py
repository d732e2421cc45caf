"""Layers by themselves, checked through a scalar, sum(cotangent · layer(x)), and Jacobians."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.problem import Problem
from benchmarks.gradcheck_cases.scalars import sigmoid

Rng = np.random.Generator


def elementwise(
    activation: Callable[[Any], Any], derivative: Callable[[Any], Any], argument: bool
) -> Any:
    """A family for an activation applied to a matrix."""

    def family(rng: Rng) -> Problem:
        shape = (int(rng.integers(2, 5)), int(rng.integers(5, 8)))
        z = rng.normal(size=shape) * 1.5
        z = np.where(np.abs(z) < 0.05, 0.3, z)
        cotangent = rng.normal(size=shape)
        flaws = {"activation-omitted": [lambda z: cotangent + 0 * z]}
        if argument:
            flaws["activation-argument"] = [lambda z: cotangent * derivative(activation(z))]
        return Problem(
            lambda z: np.sum(cotangent * activation(z)),
            z,
            lambda z: cotangent * derivative(z),
            flaws,
            units=False,
        )

    return family


def relu(z: Any) -> Any:
    """max(z, 0), by the real part."""
    return np.where(np.real(z) > 0, z, 0 * z)


sigmoid_layer = elementwise(sigmoid, lambda z: sigmoid(z) * sigmoid(-z), True)
tanh_layer = elementwise(np.tanh, lambda z: 1 - np.tanh(z) ** 2, True)
relu_layer = elementwise(relu, lambda z: (z > 0) * 1.0, False)
softplus_layer = elementwise(lambda z: np.log(1 + np.exp(z)), lambda z: sigmoid(z), True)


def linear_layer(rng: Rng) -> Problem:
    """X @ W + b with the gradients of all three."""
    m, n_in, n_out = 4, 3, 2
    if rng.random() < 0.5:
        m = n_out = 3
        n_in = 2
    at = {
        "X": rng.normal(size=(m, n_in)),
        "W": rng.normal(size=(n_in, n_out)),
        "b": rng.normal(size=n_out),
    }
    d = rng.normal(size=(m, n_out))

    def gradient(p: Any, db: Any = None, dW: Any = None) -> Any:
        return {
            "X": d @ p["W"].T,
            "W": p["X"].T @ d if dW is None else dW(p),
            "b": d.sum(axis=0) if db is None else db + 0 * p["b"],
        }

    flaws: dict[str, list[Callable[[Any], Any]]] = {
        "bias-axis": [lambda p: gradient(p, db=d.sum())],
        "samples": [lambda p: gradient(p, dW=lambda p: np.outer(p["X"][0], d[0]), db=d[0])],
        "factor": [lambda p: gradient(p, db=d.mean(axis=0))],
    }
    if m == n_out:
        flaws["bias-axis"].append(lambda p: gradient(p, db=d.sum(axis=1)))
    return Problem(lambda p: np.sum(d * (p["X"] @ p["W"] + p["b"])), at, gradient, flaws)


def square_layer(rng: Rng) -> Problem:
    """X @ W with a square W: every transpose fits."""
    n = int(rng.integers(2, 5))
    at = (rng.normal(size=(n, n)), rng.normal(size=(n, n)))
    d = rng.normal(size=(n, n))
    return Problem(
        lambda p: np.sum(d * (p[0] @ p[1])),
        at,
        lambda p: (d @ p[1].T, p[0].T @ d),
        {
            "transposed": [
                lambda p: (d @ p[1].T, d.T @ p[0]),
                lambda p: (d @ p[1], p[0].T @ d),
                lambda p: (p[1] @ d.T, d.T @ p[0]),
            ]
        },
    )


def softmax_layer(rng: Rng) -> Problem:
    z, d = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))

    def parts(z: Any) -> Any:
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)

    def gradient(z: Any) -> Any:
        p = parts(z)
        return p * (d - (d * p).sum(axis=1, keepdims=True))

    return Problem(lambda z: np.sum(d * parts(z)), z, gradient)


def layer_norm(rng: Rng) -> Problem:
    z, d = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))

    def gradient(z: Any) -> Any:
        mean, var = z.mean(axis=1, keepdims=True), z.var(axis=1, keepdims=True)
        h = (z - mean) / np.sqrt(var)
        return (
            d - d.mean(axis=1, keepdims=True) - h * (d * h).mean(axis=1, keepdims=True)
        ) / np.sqrt(var)

    def f(z: Any) -> Any:
        c = z - z.mean(axis=1, keepdims=True)
        return np.sum(d * c / np.mean(c * c, axis=1, keepdims=True) ** 0.5)

    return Problem(f, z, gradient)


def quadratic_form(rng: Rng) -> Problem:
    """trace(Aᵀ B A C) in the matrix A."""
    n = 3
    b, c = rng.normal(size=(n, n)), rng.normal(size=(n, n))
    return Problem(
        lambda a: np.trace(a.T @ b @ a @ c),
        rng.normal(size=(n, n)),
        lambda a: b @ a @ c + b.T @ a @ c.T,
    )


def log_determinant(rng: Rng) -> Problem:
    a = rng.uniform(-1, 1, (3, 3)) + 4 * np.eye(
        3
    )  # dominated by its diagonal: the determinant is above 0
    return Problem(
        lambda a: np.log(np.linalg.det(a)),
        a,
        lambda a: np.linalg.inv(a).T,
        {"transposed": [lambda a: np.linalg.inv(a)]},
        float32=False,
    )


def convolution(rng: Rng) -> Problem:
    x, k = rng.normal(size=9), rng.normal(size=3)
    d = rng.normal(size=7)

    def f(p: Any) -> Any:
        return np.sum(d * (p[0][:7] * p[1][0] + p[0][1:8] * p[1][1] + p[0][2:] * p[1][2]))

    def gradient(p: Any) -> Any:
        return [np.convolve(d, p[1]), np.array([d @ p[0][i : i + 7] for i in range(3)])]

    return Problem(f, [x, k], gradient)


def affine_map(rng: Rng) -> Problem:
    a = rng.normal(size=(4, 3))
    return Problem(
        lambda x: a @ x + 1, rng.normal(size=3), lambda x: a + 0 * x, analytic=False, float32=False
    )


def square_map(rng: Rng) -> Problem:
    """A Jacobian that is square but not symmetric."""
    a = rng.normal(size=(3, 3))
    return Problem(
        lambda x: np.sin(a @ x),
        rng.normal(size=3),
        lambda x: np.cos(a @ x)[:, None] * a,
        {"transposed": [lambda x: (np.cos(a @ x)[:, None] * a).T]},
        analytic=False,
        float32=False,
    )


def polar(rng: Rng) -> Problem:
    def jacobian(p: Any) -> Any:
        r, t = p
        return np.array([[np.cos(t), -r * np.sin(t)], [np.sin(t), r * np.cos(t)]])

    at = np.array([rng.uniform(0.5, 3), rng.uniform(0.2, 1.4)])
    return Problem(
        lambda p: np.array([p[0] * np.cos(p[1]), p[0] * np.sin(p[1])]),
        at,
        jacobian,
        analytic=False,
        float32=False,
    )


def elementwise_map(rng: Rng) -> Problem:
    return Problem(
        lambda x: np.exp(x / 2),
        rng.normal(size=4),
        lambda x: np.diag(np.exp(x / 2) / 2),
        analytic=False,
        float32=False,
    )


FAMILIES = [
    sigmoid_layer, tanh_layer, relu_layer, softplus_layer, linear_layer, square_layer,
    softmax_layer, layer_norm,
    quadratic_form, log_determinant, convolution, affine_map, square_map, polar, elementwise_map,
]  # fmt: skip
for name in ("sigmoid_layer", "tanh_layer", "relu_layer", "softplus_layer"):
    globals()[name].__name__ = name
