"""The numerical analysis under the gradient checker: tables, noise, bounds, steps, directions."""

import numpy as np
import pytest

from autograder.gradcheck import check_gradient, numerical_gradient
from autograder.gradcheck.directions import allowance, how_many, random_line
from autograder.gradcheck.noise import measured_noise
from autograder.gradcheck.richardson import kink_table, roundoff_table, slope_table, slope_weights
from autograder.gradcheck.structure import open_structure

STEPS = 0.5 ** np.arange(2, 8)


def tables(phi):
    right, left = phi(STEPS)[:, None], phi(-STEPS)[:, None]
    h = STEPS[:, None]
    return slope_table((right - left) / (2 * h)), kink_table((right + left - 2 * phi(0.0)) / h)


# Romberg tables


def test_each_column_of_the_slopes_removes_two_powers_of_the_step():
    for degree in range(1, 12):
        slopes, _ = tables(lambda t, degree=degree: 3 * t + t**degree)
        column = (degree - 1 + 1) // 2 if degree > 1 else 0
        if column < len(slopes):
            np.testing.assert_allclose(slopes[column][column:], 3 + (degree == 1), rtol=1e-12)


def test_each_column_of_the_kinks_leaves_the_jump_in_slope_alone():
    _, kinks = tables(
        lambda t: 2 * np.maximum(t, 0) - np.minimum(t, 0) + 5 * t**2 - t**4 + 7 * t**3
    )
    np.testing.assert_allclose(kinks[2][2:], 3, rtol=1e-12)
    _, smooth = tables(lambda t: 5 * t**2 - t**4 + 7 * t**3)
    np.testing.assert_allclose(smooth[2][2:], 0, atol=1e-12)


@pytest.mark.parametrize("order", range(7))
def test_weights_sum_to_one_and_say_how_noise_grows(order):
    weights = slope_weights(order)
    assert np.sum(weights) == pytest.approx(1)
    rng = np.random.default_rng(order)
    noise = rng.choice([-1.0, 1.0], size=(7, 50))
    moved = slope_table(noise)[order, order:]
    worst = roundoff_table(np.ones((7, 1)))[order, order:]
    assert np.all(np.abs(moved) <= worst * (1 + 1e-12))
    worst_signs = np.sign(weights)[:, None]
    aligned = np.concatenate([np.zeros((6 - order, 1)), worst_signs])
    assert slope_table(aligned)[order, 6] == pytest.approx(worst[-1])


# Noise


def test_noise_is_measured_to_a_small_factor_whatever_the_function():
    rng = np.random.default_rng(0)
    base, right, left = (1e-3 * rng.normal(size=shape) for shape in ((2000,), (6, 2000), (6, 2000)))
    h = STEPS[:, None]
    smooth = np.exp(h) + base * 0
    slopes = slope_table((smooth + right - np.exp(-h) - left) / (2 * h))
    kinks = kink_table((smooth + right + np.exp(-h) + left - 2 - 2 * base) / h)
    found = measured_noise(STEPS, slopes, kinks)
    assert 0.8e-3 < np.sqrt(np.mean(found**2)) < 1.2e-3
    assert np.mean(found < 0.2e-3) < 0.01


def test_a_float32_inside_f_is_noticed():
    for x in np.linspace(0.1, 1.5, 100):
        slope, bound = numerical_gradient(lambda x: float(np.sin(np.float32(x))), float(x))
        assert abs(slope - np.cos(x)) <= bound
        assert 1e-8 < bound < 1e-3


@pytest.mark.parametrize("x", [1e-7, 3.1e-6, 1.4e-5, 2e-3])
def test_what_cancellation_leaves_is_as_coarse_as_what_it_came_from(x):
    """exp(x) - 1 is a multiple of 2**-52 however small it is; halving steps alone can make that
    look exact."""
    slope, bound = numerical_gradient(lambda x: np.exp(x) - 1, x)
    assert abs(slope - np.exp(x)) <= bound < 1e-6


@pytest.mark.parametrize("digits", [3, 6, 9])
def test_rounded_values_are_known_to_their_last_digit(digits):
    outside = 0
    for x in np.linspace(0.2, 1.4, 40):
        slope, bound = numerical_gradient(lambda x: round(float(np.sin(x)), digits), float(x))
        outside += abs(slope - np.cos(x)) > bound
        assert bound < 100 * 10.0**-digits
    assert outside == 0


def test_values_of_few_figures_are_coarser_where_they_are_larger():
    """Eight figures of 999.9 are multiples of 1e-5, of 1000.1 of 1e-4: long steps reach both."""
    outside = 0
    for x in np.linspace(0.5, 6, 60):
        slope, bound = numerical_gradient(lambda x: float(f"{890 + x * x / 9:.8g}"), float(x))
        outside += abs(slope - 2 * x / 9) > bound
        assert bound < 1e-5
    assert outside == 0


def test_rounded_values_that_do_not_move_at_first_are_not_flat():
    """At nought there is no size to begin with: the first steps leave the rounded value where it
    is."""
    slope, bound = numerical_gradient(lambda x: float(f"{1e8 * (np.sin(x / 1e5) + 2):.8g}"), 0.0)
    assert abs(slope - 1e3) <= bound < 1


@pytest.mark.parametrize("inner", [1e3, 1e6, 6e7, 1e9, 1e11])
@pytest.mark.parametrize(
    "rounding",
    [
        lambda y: float(f"{2.1e9 * y:.8g}") / 2.1e9,
        lambda y: float(f"{0.7 * y:.10g}") / 0.7,
        lambda y: float(np.float32(y)),
        lambda y: round(y, 6) / 3 * 3,
    ],
)
def test_rounding_that_hides_every_move_nearby_is_found_further_away(rounding, inner):
    """At nought, where no size says how far to go: the slope of rounded values that stay put is not
    0."""
    for f in (lambda x: rounding(np.sin(x / inner) + 2), lambda x: rounding(np.arcsinh(x / inner))):
        slope, bound = numerical_gradient(f, 0.0)
        assert abs(slope - 1 / inner) <= bound
        assert check_gradient(f, 1 / inner, 0.0).verdict != "disagree"


def test_a_right_slope_that_rounding_hides_within_reach_is_not_called_wrong():
    """Within 2**10 of nought only the last step moves these eight figures, by one of the last, and
    to one side."""
    f = lambda x: float(f"{2101892750 * (np.sin(x / 6.0654e10) + 2):.8g}")  # noqa: E731
    assert check_gradient(f, 2101892750 / 6.0654e10, 0.0).verdict == "undecidable"
    assert check_gradient(f, 2101892750 / 6.0654e10, 0.0, scale=1e9)


def test_a_value_that_never_moves_has_no_slope():
    assert check_gradient(lambda x: 2.5, 1e-3, 0.0).verdict == "disagree"
    assert check_gradient(lambda x: 1 + np.maximum(x - 0.7313, 0), 0.5, 0.0).verdict == "disagree"
    assert check_gradient(lambda x: 1 + np.maximum(x - 0.7313, 0), 0.0, 0.0).verdict != "disagree"


def test_steps_of_rounding_are_not_taken_for_slopes():
    """Between two roundings (1 - cos x) / x² is c / x², which is steep; both have the same values
    far and wide."""
    for x in [1e-7, 1e-6, 1e-5, 4e-5, 3e-4]:
        slope, bound = numerical_gradient(lambda x: (1 - np.cos(x)) / x**2, x)
        assert not abs(slope + x / 12) > bound
    assert check_gradient(lambda x: (1 - np.cos(x)) / x**2, lambda x: -x / 12 + x**3 / 180, 3e-4)
    assert check_gradient(lambda x: (1 - np.cos(x)) / x**2, -2 / 3e-4, 3e-4).verdict == "disagree"


@pytest.mark.parametrize("x", np.geomspace(1e-5, 3e-2, 40))
def test_a_right_slope_that_cancellation_hides_is_never_called_wrong(x):
    """Halving steps can stay between two roundings of the cosine, where the slope is steep, but as
    steep elsewhere."""
    report = check_gradient(lambda x: (1 - np.cos(x)) / x**2, -x / 12 + x**3 / 180, float(x))
    assert report.verdict in ("agree", "undecidable"), report


def test_a_fast_oscillation_is_not_taken_for_rounding():
    for x in [0.3, 0.71, 0.9549]:
        assert check_gradient(lambda x: np.sin(1e6 * x) + x, 1e6 * np.cos(1e6 * x) + 1, x)


def test_noise_that_short_steps_have_shown_is_there_at_long_ones():
    """Steps of whole numbers make values rounded to six decimals of a polynomial look exact."""
    for x in np.random.default_rng(2).normal(size=20):
        slope, bound = numerical_gradient(lambda x: np.round(x * x, 6) / 3, float(x))
        assert abs(slope - 2 * x / 3) <= bound


@pytest.mark.parametrize("size", [1e-200, 1e200])
def test_squares_beyond_the_range_of_numbers_do_no_harm(size):
    at = size * np.array([0.3, -1.0, 0.5])
    assert check_gradient(lambda x: np.sum(np.sin(x / size)), np.cos(at / size) / size, at)
    at = np.array([0.3, -1.0, 0.5])
    assert check_gradient(lambda x: size * np.sum(x**3), 3 * size * at**2, at)


def test_a_small_claim_is_not_nought_because_f_moves_more_further_on():
    """Under the noise of 4e6 the slope of a sigmoid far out cannot be seen; that it wakes up
    elsewhere proves nothing."""
    f = lambda x: 2e6 * (2.1 + 1 / (1 + np.exp(-x / 3e3)))  # noqa: E731
    assert check_gradient(f, 0.0, -106503.2).verdict == "undecidable"


def test_round_off_that_looks_smooth_is_floored():
    """Halving steps can make the round-off of x / c fall in step with them: linear, and wrong in
    the 12th figure."""
    c = 6.905297312993185e-08
    slope, bound = numerical_gradient(
        lambda x: 2308410.138113353 * abs(x / c - 1), 6.905598511964746e-08
    )
    assert abs(slope - 2308410.138113353 / c) <= bound


@pytest.mark.parametrize("noise", [1e-14, 1e-10, 1e-6, 1e-3])
def test_bounds_hold_for_any_noise(noise):
    """A frozen noise, the same at the same point: f is deterministic but rough."""

    def f(x):
        return np.sin(x) + noise * np.sin(1e4 * hash((float(x), 7)) % 6.28)

    outside = 0
    for x in np.linspace(0.5, 3, 40):
        slope, bound = numerical_gradient(f, float(x))
        outside += abs(slope - np.cos(x)) > bound
        assert bound < 1e4 * noise + 1e-8
    assert outside == 0


# Steps


@pytest.mark.parametrize("period", [1e-12, 1e-6, 1.0, 1e6, 1e12])
@pytest.mark.parametrize("phase", [0.0, 0.7])
def test_an_oscillation_of_any_period_is_found(period, phase):
    slope, bound = numerical_gradient(lambda x: np.sin(x / period + phase) + 2, 0.0)
    assert abs(slope - np.cos(phase) / period) <= bound < 1e-4 / period


def test_an_oscillation_that_falls_in_step_with_the_steps_is_seen_through():
    """Halving steps meet these sines at nearly the same phase again and again: they look smooth,
    and are not."""
    for k in range(40, 60):
        w = 2 * np.pi * 2.0 ** (k / 2) * (1 + 1e-9)
        slope, bound = numerical_gradient(lambda x, w=w: np.sin(w * x) + 2, 0.0)
        assert abs(slope - w) <= bound < 0.1 * w


def test_the_ends_of_a_bounded_function_say_nothing_about_its_middle():
    """Over a long reach the slope of a sigmoid under the noise of 1e6 is nought to many figures."""
    slope, bound = numerical_gradient(lambda x: 1e6 + 1e-11 / (1 + np.exp(-x)), 0.5)
    truth = 1e-11 / (1 + np.exp(-0.5)) / (1 + np.exp(0.5))
    assert abs(slope - truth) <= bound


def test_a_rectifier_asleep_nearby_does_not_wake_the_slope():
    at = np.array([0.3, -0.01])
    slope, bound = numerical_gradient(lambda v: np.sum(np.maximum(v, 0)) + 1, at)
    assert np.all(np.abs(slope - [1, 0]) <= bound)
    assert np.all(bound < 1e-9)


@pytest.mark.slow
def test_bounds_hold_for_many_rectifiers_in_float32():
    """So many kinks near at hand that they look like noise: the bound has to be as honest as for a
    smooth function."""
    outside = entries = 0
    for seed in range(2):
        rng = np.random.default_rng(seed)
        X = rng.random((32, 10)).astype(np.float32)
        W = rng.uniform(-1, 1, (10, 20)).astype(np.float32)
        c = rng.normal(size=(32, 20)).astype(np.float32)
        slope, bound = numerical_gradient(
            lambda W, X=X, c=c: np.sum(c * np.maximum(X @ W, 0) ** 1.0 / 640, dtype=np.float32), W
        )
        wide = X.astype(float)
        truth = wide.T @ (c.astype(float) / 640 * (wide @ W.astype(float) > 0))
        outside += int(np.sum(np.abs(slope - truth) > bound))
        entries += truth.size
    assert outside <= 0.001 * entries


def test_a_pole_or_an_edge_of_the_domain_nearby_is_kept_away_from():
    for f, derivative, x in [
        (np.log, 1 / 1e-9, 1e-9),
        (lambda x: 1 / x, -1e18, 1e-9),
        (np.sqrt, 0.5e5, 1e-10),
        (np.arcsin, 1 / np.sqrt(1 - 0.999999**2), 0.999999),
    ]:
        slope, bound = numerical_gradient(f, x)
        assert abs(slope - derivative) <= bound < 1e-4 * abs(derivative)


# Directions


def line_of(size, rng):
    structure, origin = open_structure(rng.normal(size=size))
    return random_line(structure, origin, 0, np.ones(size), rng)


def test_one_wrong_entry_shows_in_every_direction():
    rng = np.random.default_rng(1)
    for _ in range(50):
        weights = np.abs(line_of(1000, rng).weights)
        assert weights.min() >= 0.99
        assert weights.max() <= 2.01


def test_wrong_entries_hide_each_other_no_more_often_than_proved():
    """P(|e·w| <= t) <= t / max |e|, here for the errors that hide best: two that are opposite."""
    rng = np.random.default_rng(2)
    t = 0.05
    hidden = sum(abs(line_of(40, rng).weights[:2] @ [1.0, -1.0]) <= t for _ in range(4000))
    assert hidden / 4000 <= t + 3 * np.sqrt(t / 4000)


def test_more_directions_are_asked_for_where_the_bound_is_wider():
    assert how_many(1e-9, 1.0) == 2
    assert how_many(1e-2, 1.0) == 3
    assert how_many(2.0, 1.0) == 6


def test_errors_within_tolerance_stay_within_the_allowance():
    rng = np.random.default_rng(3)
    tolerance = np.full((1, 500), 1e-3)
    for _ in range(200):
        line = line_of(500, rng)
        errors = tolerance * rng.choice([-1, 1], size=(1, 500))
        assert np.all(np.abs(line.along(errors)) <= allowance(line, tolerance))


@pytest.mark.parametrize("wrong", [1, 2, 13, 500])
def test_wrong_entries_among_ten_thousand_are_found(wrong):
    rng = np.random.default_rng(wrong)
    x = rng.normal(size=10_000)
    claim = np.cos(x)
    places = rng.permutation(x.size)[:wrong]
    claim[places] += 2e-3 * rng.choice([-1, 1], size=wrong)
    report = check_gradient(lambda x: np.sum(np.sin(x)), claim, x)
    assert report.verdict == "disagree"
    assert report.worst.index[0] in places


def test_a_gradient_in_float32_of_a_function_in_float64_agrees():
    x = np.random.default_rng(5).normal(size=5000)
    assert check_gradient(lambda x: np.sum(np.sin(x)), np.cos(x).astype(np.float32), x)


def test_a_small_factor_on_everything_is_seen_though_no_entry_stands_out():
    x = np.random.default_rng(6).normal(size=5000)
    assert (
        check_gradient(lambda x: np.sum(np.sin(x)), np.cos(x) * (1 + 1e-5), x).verdict == "disagree"
    )
    assert check_gradient(lambda x: np.sum(np.sin(x)), np.cos(x) * (1 + 1e-8), x).verdict == "agree"


def test_columns_are_looked_at_where_the_whole_block_has_a_kink_at_every_step():
    rng = np.random.default_rng(8)
    X = rng.random((64, 30)).astype(np.float32)
    W = rng.uniform(-1, 1, (30, 40)).astype(np.float32)
    c = rng.normal(size=(64, 40)).astype(np.float32)

    def f(W):
        return np.sum(c * np.maximum(X @ W, 0), dtype=np.float32)

    right = X.T @ (c * (X @ W > 0))
    assert check_gradient(f, right, W).verdict != "disagree"
    wrong = right.copy()
    wrong[:, 7] *= 2
    assert check_gradient(f, wrong, W).verdict == "disagree"
