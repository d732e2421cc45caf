"""One function with its derivative in closed form and the mistakes that people make in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

Gradient = Callable[[Any], Any]
Flaws = dict[str, list[Gradient]]


@dataclass(frozen=True)
class Problem:
    """`f` at `at`, the derivative `gradient`, and by kind of mistake the wrong derivatives
    `flaws`."""

    f: Callable[[Any], Any]
    at: Any
    gradient: Gradient
    flaws: Flaws = field(default_factory=dict)
    analytic: bool = True
    """Whether f may be called with complex numbers, for the complex step."""
    float32: bool = True
    """Whether it makes sense in float32."""
    units: bool = True
    """Whether other units leave it what it is: an activation in other units is another function."""
    dust: bool = False
    """Whether the truth is nothing but round-off, so that a wrong one cannot be planted by scaling
    it."""


def apply(function: Callable[..., Any], *structures: Any) -> Any:
    """`function` on the leaves of structures alike."""
    first = structures[0]
    if isinstance(first, dict):
        return {key: apply(function, *(s[key] for s in structures)) for key in first}
    if isinstance(first, (list, tuple)):
        return type(first)(apply(function, *parts) for parts in zip(*structures, strict=True))
    return function(*structures)


def leaves(structure: Any) -> list[Any]:
    """The leaves in order."""
    if isinstance(structure, dict):
        return [leaf for part in structure.values() for leaf in leaves(part)]
    if isinstance(structure, (list, tuple)):
        return [leaf for part in structure for leaf in leaves(part)]
    return [structure]


def rescale(problem: Problem, inner: float, outer: float, offset: float = 0.0) -> Problem:
    """outer · (f(x / inner) + offset) at inner · x: the same mathematics in other units."""

    def gradient(of: Gradient) -> Gradient:
        return lambda x: apply(lambda g: g * outer / inner, of(apply(lambda a: a / inner, x)))

    return replace(
        problem,
        f=lambda x: outer * (problem.f(apply(lambda a: a / inner, x)) + offset),
        at=apply(lambda a: a * inner, problem.at),
        gradient=gradient(problem.gradient),
        flaws={kind: [gradient(flaw) for flaw in flaws] for kind, flaws in problem.flaws.items()},
    )


def single(problem: Problem) -> Problem:
    """The same in float32: parameters and values are rounded to it."""
    return replace(
        problem,
        f=lambda x: np.float32(problem.f(apply(lambda a: np.float64(a), x))),
        at=apply(
            lambda a: np.float32(a) if np.ndim(a) == 0 else np.asarray(a, dtype=np.float32),
            problem.at,
        ),
        gradient=lambda x: problem.gradient(apply(lambda a: np.float64(a), x)),
        flaws={
            kind: [lambda x, flaw=flaw: flaw(apply(lambda a: np.float64(a), x)) for flaw in flaws]
            for kind, flaws in problem.flaws.items()
        },
        analytic=False,
    )


def rounded(problem: Problem) -> Problem:
    """The same with values of `f` that are rounded to eight figures, as one reads them off a
    print-out."""

    def f(x: Any) -> Any:
        values = np.asarray(problem.f(x), dtype=float)
        short = [float(f"{value:.8g}") for value in values.reshape(-1)]
        return np.reshape(short, values.shape) if values.ndim else short[0]

    return replace(problem, f=f, analytic=False)


def complex_step(problem: Problem) -> Any:
    """The derivative of a scalar `f` by the complex step (Squire & Trapp 1998): exact to round-off,
    no subtraction."""
    flat = [np.asarray(leaf, dtype=complex) for leaf in leaves(problem.at)]

    def entry(number: int, index: tuple[int, ...]) -> float:
        moved = [leaf.copy() for leaf in flat]
        size = max(abs(moved[number][index]), 1e-3 * float(np.abs(moved[number]).max()), 1e-30)
        moved[number][index] += 1e-30j * size
        parts = iter(moved)
        return float(np.imag(problem.f(apply(lambda _: next(parts), problem.at)))) / (1e-30 * size)

    results = iter(
        np.array([entry(number, index) for index in np.ndindex(leaf.shape)]).reshape(leaf.shape)
        for number, leaf in enumerate(flat)
    )
    return apply(lambda _: next(results), problem.at)
