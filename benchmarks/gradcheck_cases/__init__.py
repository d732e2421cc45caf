"""Cases for the gradient checker: right and wrong derivatives whose truth is known without
differences.

`cases(seed, count)` draws a family, a scale of 1e-12 to 1e12 for the parameters and for the value,
sometimes a large constant offset, float32 or rounded values, and then the right derivative or one
with a planted mistake. Truth is a closed form; the tests hold every analytic family's closed form
to the complex step.

`HELD_OUT` names families that were not looked at while the checker was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from benchmarks.gradcheck_cases import layers, networks, rough, scalars, vectors
from benchmarks.gradcheck_cases.mistakes import plant
from benchmarks.gradcheck_cases.problem import Problem, rescale, rounded, single

FAMILIES = {
    f.__name__: f for module in (scalars, vectors, layers, networks, rough) for f in module.FAMILIES
}
HELD_OUT = {
    "rational", "bell", "tower", "tanh_of_line", "rosenbrock", "cosine_similarity",
    "normal_likelihood", "entropy",
    "softplus_layer", "convolution", "layer_norm", "log_determinant", "polar", "three_layers",
    "wide_relu",
    "logistic", "product", "quadratic_form",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One call of the checker with its right answer. `mistake` is "" for a right derivative."""

    family: str
    mistake: str
    problem: Problem
    gradient: Any
    truth: Any
    coarse: bool
    """Whether values are known to few figures, so that only plain mistakes can show."""
    label: str


def cases(
    seed: int, count: int, families: set[str] | None = None, right: float = 0.4, plain: bool = False
) -> Iterator[Case]:
    """`count` cases, of which a share `right` are right derivatives.

    The same seed gives the same cases.

    `plain`: in the units of the families, all of order one, and in float64.
    """
    rng = np.random.default_rng(seed)
    names = sorted(families or FAMILIES)
    made = 0
    while made < count:
        case = _make(names[int(rng.integers(len(names)))], rng, right, plain)
        if case is not None:
            made += 1
            yield case


def _make(name: str, rng: np.random.Generator, right: float, plain: bool) -> Case | None:
    """One case of a family; None when the mistake drawn would not show in it."""
    with np.errstate(
        all="ignore"
    ):  # a stale point may lie outside the domain of a logarithm: such are not used
        problem, label, coarse = _vary(FAMILIES[name](rng), rng, plain)
        if rng.random() < right:
            truth = problem.gradient(problem.at)
            return Case(
                name,
                "",
                problem,
                truth if rng.random() < 0.5 else problem.gradient,
                truth,
                coarse,
                label,
            )
        planted = plant(problem, rng, coarse)
        if planted is None:
            return None
        mistake, gradient, at = planted
        problem = replace(problem, at=at)
        return Case(name, mistake, problem, gradient, problem.gradient(at), coarse, label)


def _vary(problem: Problem, rng: np.random.Generator, plain: bool) -> tuple[Problem, str, bool]:
    """Other units, an offset, float32, or values rounded to eight figures."""
    kind = rng.random()
    if plain or kind < 0.2 or not problem.units:
        return problem, "plain", False
    if kind < 0.3 and problem.float32:
        inner, outer = 10.0 ** rng.uniform(-6, 6, size=2)
        return single(rescale(problem, inner, outer)), f"float32 {inner:.0e} {outer:.0e}", True
    if kind < 0.35 and problem.float32:
        inner, outer = 10.0 ** rng.uniform(-12, 12, size=2)
        return rounded(rescale(problem, inner, outer)), f"rounded {inner:.0e} {outer:.0e}", True
    inner, outer = 10.0 ** rng.uniform(-12, 12, size=2)
    offset = 10.0 ** rng.uniform(0, 4) if kind > 0.9 else 0.0
    return rescale(problem, inner, outer, offset), f"{inner:.0e} {outer:.0e} +{offset:.0e}", False
