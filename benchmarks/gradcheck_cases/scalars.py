"""Functions of one number: what the lessons on derivatives ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.gradcheck_cases.problem import Problem

Rng = np.random.Generator


def sigmoid(z: Any) -> Any:
    """Logistic function, also of complex numbers."""
    return 1 / (1 + np.exp(-z))


def line(rng: Rng) -> Problem:
    """3a at 2 and 5: the slope is 3 everywhere."""
    a = float(rng.choice([3.0, -0.5, 7.25]))
    return Problem(lambda x: a * x, float(rng.choice([2.0, 5.0])), lambda x: a + 0 * x)


def square_plus_four(rng: Rng) -> Problem:
    x = float(rng.uniform(0.5, 4)) * rng.choice([-1, 1])
    return Problem(lambda x: x * x + 4, float(x), lambda x: 2 * x)


def quadratic(rng: Rng) -> Problem:
    """3x² + 2x + 5, with the term 2 forgotten."""
    flaws = {"term": [lambda x: 6 * x, lambda x: 6 * x + 4]}
    return Problem(
        lambda x: 3 * x * x + 2 * x + 5, float(rng.uniform(0.5, 4)), lambda x: 6 * x + 2, flaws
    )


def polynomial(rng: Rng) -> Problem:
    c = rng.normal(size=6)
    derivative = np.array([k * c[k] for k in range(1, 6)])

    def value(coefficients: Any, x: Any) -> Any:
        return sum(ck * x**k for k, ck in enumerate(coefficients))

    k = int(rng.integers(1, 5))
    missing = derivative.copy()
    missing[k] = 0
    doubled = derivative.copy()
    doubled[k] *= 2
    flaws: dict[str, list[Callable[[Any], Any]]] = {
        "term": [lambda x: value(missing, x), lambda x: value(doubled, x)]
    }
    return Problem(
        lambda x: value(c, x), float(rng.uniform(0.7, 2)), lambda x: value(derivative, x), flaws
    )


def exponential(rng: Rng) -> Problem:
    k = float(rng.uniform(-2, 2))
    return Problem(lambda x: np.exp(k * x), float(rng.normal()), lambda x: k * np.exp(k * x))


def logarithm(rng: Rng) -> Problem:
    return Problem(lambda x: np.log(x), float(rng.uniform(0.1, 10)), lambda x: 1 / x)


def sine(rng: Rng) -> Problem:
    w = float(10 ** rng.uniform(-2, 2))
    return Problem(lambda x: np.sin(w * x), float(rng.uniform(-1, 1)), lambda x: w * np.cos(w * x))


def sine_at_zero(rng: Rng) -> Problem:
    """No size of `at` to go by: the scale has to be found."""
    w = float(10 ** rng.uniform(-2, 2))
    return Problem(lambda x: np.sin(w * x) + 2, 0.0, lambda x: w * np.cos(w * x))


def rational(rng: Rng) -> Problem:
    def derivative(x: Any) -> Any:
        return (1 + x * x - 2 * x * (x + 2)) / (1 + x * x) ** 2

    return Problem(lambda x: (x + 2) / (1 + x * x), float(rng.uniform(1, 3)), derivative)


def square_root(rng: Rng) -> Problem:
    return Problem(lambda x: x**0.5, float(10 ** rng.uniform(-3, 3)), lambda x: 0.5 * x**-0.5)


def bell(rng: Rng) -> Problem:
    return Problem(
        lambda x: np.exp(-x * x / 2), float(rng.uniform(0.3, 3)), lambda x: -x * np.exp(-x * x / 2)
    )


def sigmoid_of_line(rng: Rng) -> Problem:
    w, b = float(rng.uniform(0.5, 3)), float(rng.normal())
    flaws = {
        "activation-omitted": [lambda x: w + 0 * x],
        "activation-argument": [
            lambda x: w * sigmoid(sigmoid(w * x + b)) * sigmoid(-sigmoid(w * x + b))
        ],
    }
    return Problem(
        lambda x: sigmoid(w * x + b),
        float(rng.normal()),
        lambda x: w * sigmoid(w * x + b) * sigmoid(-w * x - b),
        flaws,
        units=False,
    )


def tanh_of_line(rng: Rng) -> Problem:
    w, b = float(rng.uniform(0.5, 3)), float(rng.normal())
    flaws = {"activation-omitted": [lambda x: w + 0 * x]}
    return Problem(
        lambda x: np.tanh(w * x + b),
        float(rng.normal()),
        lambda x: w * (1 - np.tanh(w * x + b) ** 2),
        flaws,
        units=False,
    )


def saturated(rng: Rng) -> Problem:
    """A sigmoid far out on the left, where its value and its slope are both tiny."""
    x = float(rng.uniform(-40, -8))
    return Problem(
        lambda x: sigmoid(x), x, lambda x: np.exp(x) / (1 + np.exp(x)) ** 2, float32=False
    )


def at_the_bottom(rng: Rng) -> Problem:
    """A parabola at its minimum: the derivative is 0 and is to be seen as that."""
    a = float(rng.uniform(0.5, 3))
    return Problem(lambda x: a * x * x + 1, 0.0, lambda x: 2 * a * x)


def absolute_away(rng: Rng) -> Problem:
    """|x - c|, with the kink near but not at hand."""
    c = 1.0
    x = c + float(10 ** rng.uniform(-6, 0)) * rng.choice([-1, 1])
    return Problem(
        lambda x: abs(x - c), float(x), lambda x: np.sign(x - c), analytic=False, float32=False
    )


def tower(rng: Rng) -> Problem:
    return Problem(
        lambda x: np.exp(x * np.log(x)),
        float(rng.uniform(0.2, 3)),
        lambda x: np.exp(x * np.log(x)) * (np.log(x) + 1),
    )


FAMILIES = [
    line, square_plus_four, quadratic, polynomial, exponential, logarithm, sine, sine_at_zero,
    rational,
    square_root, bell, sigmoid_of_line, tanh_of_line, saturated, at_the_bottom, absolute_away,
    tower,
]  # fmt: skip
