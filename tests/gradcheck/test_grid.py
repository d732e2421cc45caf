"""Coarse values: rounded, multiplied after it, hidden by saturation.

Their slopes are never judged wrongly.

The slow test draws functions, roundings and units anew; the others are what such draws have found.
"""

import secrets

import numpy as np
import pytest

from autograder.gradcheck import check_gradient, numerical_gradient
from autograder.gradcheck.grid import Grid, foot, lattice

EPS = 2.0**-52


def step_of(changes):
    changes = np.array(changes, dtype=float)[:, None]
    return lattice(changes, 2 * EPS * np.abs(changes))[0]


@pytest.mark.parametrize("factor", [1.0, 1 / 7, np.pi, 1e-9 / 3])
@pytest.mark.parametrize(
    "counts", [(3, 5, 2, 7), (31416, 27183, 14142, 16180), (31415927, 27182818, 14142136, 16180340)]
)
def test_the_step_of_multiples_is_found_whatever_they_were_multiplied_by(counts, factor):
    step = step_of([count * factor for count in counts]) / factor
    assert np.gcd.reduce(counts) == pytest.approx(step, rel=1e-9)


def test_float32_that_was_divided_has_a_step():
    values = np.float32([0.031415, 0.0271828, 0.014142, 0.0161803]).astype(float) / 2.3
    assert step_of(values) * 2.3 == pytest.approx(float(np.spacing(np.float32(0.014142))))


def test_numbers_at_random_have_no_step():
    changes = np.random.default_rng(0).uniform(0.1, 1, size=(4, 100_000))
    assert np.count_nonzero(lattice(changes, 2 * EPS * changes)) == 0


def test_alike_or_still_changes_prove_nothing():
    assert step_of([1, -1, 1, -1]) == 0
    assert step_of([1, 2, 2, 3]) == 0
    assert step_of([0, 1, 2, 3]) == 0
    assert step_of([np.nan, 1, 2, 3]) == 0


def test_what_was_multiplied_is_coarser_where_it_is_larger_unless_it_is_fixed():
    """Four figures divided by 7: multiples of 1/7 from 1000/7 on, of 10/7 from 10000/7 on.

    Four decimals stay what they are.
    """
    sizes = np.array([[1234.0], [5678.0], [0.0]]) / 7
    grid = Grid(np.array([1 / 7]), foot(sizes, np.array([1 / 7])), np.array([True]))
    below, above = grid.of(np.array([[9999.4 / 7], [12340 / 7]]))[:, 0] * 7
    assert 1 <= below <= 10 <= above * (1 + 1e-9) < 20
    decimals = np.array([[0.0123], [0.4567], [1.2347]]) / 7
    assert foot(decimals, np.array([1e-4 / 7])) == decimals.max()


ROUNDINGS = {
    "five figures / 7": (lambda y: float(f"{y:.5g}") / 7, 1 / 7),
    "four figures of 0.26": (lambda y: float(f"{0.262 * y:.4g}") / 0.262, 1),
    "six decimals / 3": (lambda y: round(float(y), 6) / 3, 1 / 3),
    "ten decimals / pi": (lambda y: round(float(y), 10) / np.pi, 1 / np.pi),
    "float32 / 2.3": (lambda y: float(np.float32(y)) / 2.3, 1 / 2.3),
}


@pytest.mark.parametrize("name", ROUNDINGS)
@pytest.mark.parametrize("inner", [1e-6, 1.0, 1e5, 6e8, 2e11])
def test_a_right_slope_at_nought_survives_rounding_and_a_factor(name, inner):
    """The 0 of an odd function at 0 leaves no size to go by."""
    rounding, outer = ROUNDINGS[name]
    for g in (np.tanh, np.arcsinh, lambda t: t**3 + t, lambda t: np.sin(t) + 2):
        report = check_gradient(lambda x, g=g: rounding(g(x / inner)), outer / inner, 0.0)
        assert report.verdict in ("agree", "undecidable"), report


@pytest.mark.parametrize("steepness", [1e3, 1e6, 1e9])
def test_a_sigmoid_far_into_its_ends_is_not_coarse(steepness):
    """tanh is 1 and -1 at all odd places: whole numbers, which say nothing about the values
    between."""
    assert check_gradient(lambda x: np.tanh(steepness * x), steepness, 0.0)
    assert (
        check_gradient(lambda x: np.tanh(steepness * x), 0.9 * steepness, 0.0).verdict == "disagree"
    )


def test_whole_numbers_are_not_taken_for_float32():
    inner = 0.0008459002443008563
    f = lambda x: float(f"{3206.2831574527477 * np.arcsinh(x / inner):.4g}")  # noqa: E731
    slope, bound = numerical_gradient(f, 0.0)
    assert abs(slope - 3206.2831574527477 / inner) <= bound


def test_a_slope_that_rounding_hides_is_not_agreed_to_be_nought():
    f = lambda x: round(np.sin(x / 1e9) + 2, 6) / 3  # noqa: E731
    assert check_gradient(f, 0.0, 0.0).verdict == "undecidable"
    assert check_gradient(lambda x: 5.0, 0.0, 0.0)


FUNCTIONS = [
    (lambda t: np.sin(t) + 2, np.cos),
    (np.sin, np.cos),
    (np.tanh, lambda t: 1 / np.cosh(t) ** 2),
    (np.exp, np.exp),
    (lambda t: t * t + t, lambda t: 2 * t + 1),
    (lambda t: 1 / (1 + np.exp(-t)), lambda t: np.exp(-t) / (1 + np.exp(-t)) ** 2),
    (lambda t: np.logaddexp(0, t), lambda t: 1 / (1 + np.exp(-t))),
]


def drawn(rng):
    """A rounded function of one number, a point, and the true slope there."""
    g, derivative = FUNCTIONS[rng.integers(len(FUNCTIONS))]
    inner, figures = 10.0 ** rng.uniform(-4, 12), int(rng.integers(5, 11))
    outer = [1, 1 / 3, 1 / 7, 1 / 0.7, 1 / np.pi][rng.integers(5)]
    rounding = [
        lambda y: float(f"{y:.{figures}g}") * outer,
        lambda y: round(float(y), figures) * outer,
        lambda y: float(np.float32(y)) * outer,
    ][rng.integers(3)]
    at = 0.0 if rng.random() < 0.5 else float(rng.normal() * inner)
    return lambda x: rounding(g(x / inner)), at, float(outer * derivative(at / inner) / inner)


def false_verdicts(seed, cases):
    rng = np.random.default_rng(seed)
    found = []
    for number in range(cases):
        f, at, truth = drawn(rng)
        wrong = number % 2
        claim = truth * (-1 if wrong else 1)
        verdict = check_gradient(f, claim, at).verdict
        if verdict == ("agree" if wrong else "disagree"):
            found.append((number, at, truth, verdict))
    return found


def test_two_hundred_rounded_functions():
    assert false_verdicts(11, 200) == []


@pytest.mark.slow
def test_two_thousand_rounded_functions_that_nobody_has_seen():
    seed = secrets.randbelow(2**32)
    assert len(false_verdicts(seed, 2000)) <= 2, (seed, false_verdicts(seed, 2000))
