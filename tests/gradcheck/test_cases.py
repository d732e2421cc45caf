"""The gradient checker on generated cases: no false verdict, honest bounds, the right name for the
mistake.

Truth is a closed form, held here to the complex step; never the differences that are tested.
"""

import secrets
from collections import Counter

import numpy as np
import pytest

from autograder.gradcheck import check_gradient
from benchmarks.gradcheck_cases import FAMILIES, HELD_OUT, cases
from benchmarks.gradcheck_cases.mistakes import GENERIC
from benchmarks.gradcheck_cases.problem import complex_step, leaves
from benchmarks.gradcheck_cases.tally import Tally, run

KINDS = {
    "sign", "factor", "transposed", "entry", "block", "term", "samples", "activation-omitted",
    "activation-argument",
    "bias-axis", "zero", "stale", "shape",
}  # fmt: skip


SEEDS, PART = range(1, 9), 125


def hold_to_the_goals(tally: Tally) -> None:
    assert tally.false == []
    assert len(tally.undecidable) <= 0.01 * tally.cases, tally.undecidable
    assert tally.coverage >= 0.999, tally.outside
    assert tally.naming >= 0.90, tally.misnamed


@pytest.mark.parametrize("seed", SEEDS)
def test_a_thousand_cases(seed):
    """In parts, which are run side by side; each is held to the goals of the whole."""
    hold_to_the_goals(run(cases(seed, PART)))


def test_the_thousand_are_of_all_families_and_kinds():
    drawn = [case for seed in SEEDS for case in cases(seed, PART)]
    assert len(drawn) >= 1000
    assert {case.family for case in drawn} == set(FAMILIES)
    assert {case.mistake for case in drawn} == KINDS | {""}
    assert min(Counter(case.mistake for case in drawn).values()) >= 5


@pytest.mark.slow
def test_three_thousand_cases_that_nobody_has_seen():
    seed = secrets.randbelow(2**32)
    print(f"seed {seed}")
    hold_to_the_goals(run(cases(seed, 3000)))


@pytest.mark.slow
def test_families_that_were_held_out_while_the_checker_was_written():
    seed = secrets.randbelow(2**32)
    print(f"seed {seed}")
    hold_to_the_goals(run(cases(seed, 1000, HELD_OUT)))


def test_there_are_families_and_kinds_enough():
    assert len(FAMILIES) >= 30
    assert set(GENERIC) < KINDS


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_the_closed_forms_are_true(name):
    for seed in range(3):
        problem = FAMILIES[name](np.random.default_rng(seed))
        if not problem.analytic:
            continue
        for closed, exact in zip(
            leaves(problem.gradient(problem.at)), leaves(complex_step(problem)), strict=True
        ):
            largest = np.max(np.abs(exact))
            np.testing.assert_allclose(
                closed, exact, rtol=1e-9, atol=1e-12 * largest + (1e-12 if problem.dust else 0)
            )


@pytest.mark.parametrize(
    "name",
    [name for name in sorted(FAMILIES) if not FAMILIES[name](np.random.default_rng(0)).analytic],
)
def test_the_closed_forms_without_a_complex_step_hold_between_two_points(name):
    """Kinked functions and Jacobians: f(b) - f(a) is the integral of the derivative between them
    (Gauss-Legendre)."""
    problem = FAMILIES[name](np.random.default_rng(1))
    a = problem.at
    b = a * (1 + 1e-3) if name != "absolute_away" else a + 0.5 * (a - 1)
    entries = np.ndim(problem.f(a)) + np.arange(
        np.ndim(a)
    )  # the axes of a gradient that belong to `at`
    nodes, weights = np.polynomial.legendre.leggauss(8)
    slopes = [problem.gradient(a + (b - a) * (1 + t) / 2) for t in nodes]
    integral = sum(
        w / 2 * np.sum(s * (b - a), axis=tuple(entries))
        for w, s in zip(weights, slopes, strict=True)
    )
    np.testing.assert_allclose(problem.f(b) - problem.f(a), integral, rtol=1e-9)


def test_the_tally_counts_what_it_says():
    right = next(case for case in cases(0, 200, {"bowl"}, plain=True) if case.mistake == "")
    wrong = next(case for case in cases(0, 200, {"bowl"}, plain=True) if case.mistake == "sign")
    tally = Tally()
    tally.add(right, check_gradient(wrong.problem.f, wrong.gradient, wrong.problem.at))
    tally.add(wrong, check_gradient(right.problem.f, right.gradient, right.problem.at))
    assert (tally.right_failed, tally.wrong_passed, len(tally.false)) == (1, 1, 2)
