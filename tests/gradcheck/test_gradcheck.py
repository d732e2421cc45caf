"""The contract of `check_gradient` and `numerical_gradient`: verdicts, reasons, reports."""

import re

import numpy as np
import pytest

from autograder.gradcheck import GradientReport, check_gradient, numerical_gradient
from autograder.gradcheck.diagnosis.sentences import ADVICE, WHAT


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# The derivatives of the course


@pytest.mark.parametrize(
    ("f", "derivative", "at"),
    [
        (lambda a: 3 * a, 3.0, 2.0),
        (lambda a: 3 * a, 3.0, 5.0),
        (lambda x: x**2 + 4, lambda x: 2 * x, 3.0),
        (lambda x: 3 * x**2 + 2 * x + 5, lambda x: 6 * x + 2, -1.5),
        (lambda v: 6 * v[0] ** 2 + 4 * v[0] * v[1] + 3 * v[1] ** 2, lambda v: [12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]], [2.0, -1.5]),
        (lambda v: 2 * v[0] ** 2 + v[0] * v[1] + v[1] ** 4, lambda v: (4 * v[0] + v[1], v[0] + 4 * v[1] ** 3), (1.0, 1.0)),
        (lambda p: 3 * (p[0] + p[1] * p[2]), (3.0, 6.0, 9.0), (5.0, 3.0, 2.0)),
        (lambda z: sigmoid(z), lambda z: sigmoid(z) * sigmoid(-z), 0.7),
    ],
)  # fmt: skip
def test_the_derivatives_of_the_lessons_agree(f, derivative, at):
    report = check_gradient(f, derivative, at)
    assert report.verdict == "agree"
    assert report


def test_the_mixed_partial_without_its_y_is_a_missing_term():
    report = check_gradient(
        lambda v: 2 * v[0] ** 2 + v[0] * v[1] + v[1] ** 4, lambda v: np.array([4 * v[0], 4 * v[1] ** 3]), np.array([1.0, 2.0])
    )  # fmt: skip
    assert (report.verdict, report.diagnosis) == ("disagree", "term")


def test_a_nudge_of_a_thousandth_is_not_accurate_enough():
    nudged = ((2.001) ** 3 - 2.0**3) / 0.001
    report = check_gradient(lambda x: x**3, nudged, 2.0)
    assert report.verdict == "disagree"
    assert report.worst.claimed == pytest.approx(12.006, abs=1e-3)
    assert report.worst.estimate == pytest.approx(12.0)


def test_a_students_own_accurate_numerical_gradient_passes():
    x = np.linspace(-1, 2, 20)
    h = 1e-5
    own = np.array(
        [(np.sum(np.sin(x + h * e)) - np.sum(np.sin(x - h * e))) / (2 * h) for e in np.eye(20)]
    )
    assert check_gradient(lambda x: np.sum(np.sin(x)), own, x)


# Scales and precision


@pytest.mark.parametrize("inner", [1e-12, 1e-5, 1.0, 1e6, 1e12])
@pytest.mark.parametrize("outer", [1e-12, 1.0, 1e12])
def test_units_do_not_matter(inner, outer):
    def f(x):
        return outer * np.sum(np.exp(x / inner))

    at = inner * np.array([0.3, -1.0, 0.5])
    right = outer / inner * np.exp(at / inner)
    assert check_gradient(f, right, at)
    assert check_gradient(f, right * [1, 1 + 1e-4, 1], at).verdict == "disagree"


@pytest.mark.parametrize("scale", [1e-12, 1e-4, 1e7, 1e12])
def test_the_scale_is_found_where_at_is_nought(scale):
    assert check_gradient(lambda x: np.sin(x / scale), 1 / scale, 0.0)
    assert check_gradient(lambda x: np.sin(x / scale), 1.001 / scale, 0.0).verdict == "disagree"


def test_a_scale_can_be_given():
    quick = check_gradient(lambda x: np.sin(x * 1e9), 1e9, 0.0, scale=1e-9)
    searched = check_gradient(lambda x: np.sin(x * 1e9), 1e9, 0.0)
    assert quick
    assert searched
    assert quick.evaluations < searched.evaluations


def test_float32_functions_are_held_to_what_float32_can_do():
    x = np.linspace(-2, 2, 8, dtype=np.float32)

    def f(x):
        assert x.dtype == np.float32
        return np.sum(np.tanh(x), dtype=np.float32)

    right = 1 - np.tanh(x) ** 2
    assert check_gradient(f, right, x)
    wrong = right.copy()
    wrong[3] *= np.float32(1.01)
    assert check_gradient(f, wrong, x).verdict == "disagree"


def test_a_tiny_derivative_beside_huge_ones_is_not_held_against_them():
    c = np.array([1e12, 1.0, 1e-9])
    assert check_gradient(lambda v: np.sum(c * v * v), lambda v: 2 * c * v, np.ones(3))


def test_a_constant_beside_the_loss_does_not_hide_the_derivative():
    assert check_gradient(lambda x: 1e6 + x**2, lambda x: 2 * x, 3.0)
    assert check_gradient(lambda x: 1e6 + x**2, 0.0, 3.0).diagnosis == "zero"


@pytest.mark.parametrize("at", [[-40.0, -5.0, 0.0, 5.0, 40.0], [-30.0, -31.0], [-700.0, 1.0]])
def test_saturated_sigmoids_agree(at):
    at = np.array(at)
    assert check_gradient(lambda z: np.sum(sigmoid(z)), lambda z: sigmoid(z) * sigmoid(-z), at)


def test_a_minimum_has_the_derivative_nought():
    assert check_gradient(lambda v: np.sum(v**2), np.zeros(3), np.zeros(3))
    assert (
        check_gradient(lambda v: np.sum(v**2), np.array([0, 1e-6, 0]), np.zeros(3)).verdict
        == "disagree"
    )


def test_a_constant_function_has_the_derivative_nought():
    assert check_gradient(lambda v: 3.25, np.zeros(4), np.ones(4))
    assert (
        check_gradient(lambda v: 3.25, np.array([0, 0, 1e-3, 0]), np.ones(4)).verdict == "disagree"
    )


def test_round_off_in_a_derivative_that_is_nought_is_no_mistake():
    """Softmax does not feel a shift of all its inputs; the student's sum over the outputs is only nearly nought."""
    z, y = np.array([0.3, -1.2, 2.0]), np.array([0, 1, 0])

    def probabilities(b):
        e = np.exp(z + b)
        return e / e.sum()

    def f(b):
        return -np.log(probabilities(b) @ y)

    claimed = float(np.sum(probabilities(0.7) - y))
    assert abs(claimed) < 1e-15
    assert check_gradient(f, claimed + 1e-16, 0.7)
    assert check_gradient(f, 1e-3, 0.7).verdict == "disagree"


# Undecidable


@pytest.mark.parametrize(
    ("f", "claim", "at", "reason"),
    [
        (abs, 0.0, 0.0, "kink"),
        (lambda x: max(x, 0.0), 0.0, 0.0, "kink"),
        (lambda x: max(x - 1, 0.0) + x, 1.5, 1.0, "kink"),
        (lambda x: float(x > 1), 0.0, 1.0, "jump"),
        (lambda x: np.floor(x) + x, 1.0, 2.0, "jump"),
        (lambda x: float(x > 0), 0.0, 0.0, "jump"),
        (np.sign, 0.0, 0.0, "jump"),
    ],
)
def test_a_kink_or_jump_is_said_to_be_one(f, claim, at, reason):
    report = check_gradient(f, claim, at)
    assert (report.verdict, report.diagnosis) == ("undecidable", reason)
    assert reason in report.message


def test_a_kink_names_its_entry():
    report = check_gradient(
        lambda v: np.sum(np.maximum(v, 0)), np.array([1.0, 0, 0]), np.array([2.0, -1.0, 0.0])
    )
    assert report.verdict == "undecidable"
    assert "at[2]" in report.message
    assert report.worst.index == (2,)
    assert "<code>at[2]</code>" in report._repr_html_()


@pytest.mark.parametrize("away", [1e-2, 1e-5, 1e-8])
@pytest.mark.parametrize("side", [-1, 1])
def test_a_kink_nearby_does_not_matter(away, side):
    at = 1 + side * away
    assert check_gradient(lambda x: abs(x - 1), float(side), at)
    assert check_gradient(lambda x: abs(x - 1), 0.0, at).verdict == "disagree"


def test_a_value_outside_both_slopes_of_a_kink_is_wrong_all_the_same():
    assert check_gradient(abs, 5.0, 0.0).verdict == "disagree"


def test_a_random_function_is_undecidable():
    rng = np.random.default_rng(0)
    report = check_gradient(lambda x: x**2 + 1e-9 * rng.normal(), 6.0, 3.0)
    assert (report.verdict, report.diagnosis) == ("undecidable", "random")


def test_a_function_that_remembers_is_undecidable():
    seen = []

    def f(x):
        seen.append(x)
        return x**2 + 1e-6 * (len(seen) // 5)

    assert check_gradient(f, 6.0, 3.0).diagnosis == "random"


def test_a_slope_under_the_round_off_is_undecidable():
    report = check_gradient(lambda x: 1.0 + sigmoid(x), 0.0, -40.0)
    assert (report.verdict, report.diagnosis) == ("undecidable", "noise")


# Invalid


def bowl(p):
    return np.sum(p["W"] ** 2) + np.sum(p["b"] ** 2)


AT = {"W": np.ones((2, 3)), "b": np.ones(3)}


@pytest.mark.parametrize(
    ("gradient", "diagnosis", "says"),
    [
        ({"W": 2 * np.ones((2, 3))}, "shape", "'b'"),
        ({"W": 2 * np.ones((2, 3)), "b": np.ones(3), "c": 1.0}, "shape", "'c'"),
        ({"W": 2 * np.ones((3, 2)), "b": 2 * np.ones(3)}, "shape", "transposed"),
        ({"W": 2 * np.ones((2, 3)), "b": 2 * np.ones((5, 3))}, "shape", "not summed"),
        ({"W": 2 * np.ones((2, 3)), "b": 2 * np.ones((1, 3))}, "shape", "axis"),
        ({"W": 2 * np.ones((2, 3)), "b": 6.0}, "shape", "summed over everything"),
        ([2 * np.ones((2, 3)), 2 * np.ones(3)], "shape", "dict"),
        (None, "shape", "None"),
        ({"W": 2 * np.ones((2, 3)), "b": None}, "value", "return"),
        ({"W": 2 * np.ones((2, 3)), "b": np.array([1, np.nan, 1])}, "value", "['b'][1] is nan"),
        ({"W": 2 * np.ones((2, 3)), "b": np.array([1, np.inf, 1])}, "value", "inf"),
        ({"W": 2 * np.ones((2, 3)), "b": np.array([1, 1j, 1])}, "value", "complex"),
        ({"W": 2 * np.ones((2, 3)), "b": np.ones(3, dtype=bool)}, "value", "bool"),
        ({"W": 2 * np.ones((2, 3)), "b": "two"}, "value", "['b']"),
        ({"W": 2 * np.ones((2, 3)), "b": [[1, 2], [3]]}, "shape", "['b']"),
        (lambda p: p["V"], "exception", "KeyError: 'V'"),
        (lambda p: 1 / 0, "exception", "ZeroDivisionError"),
    ],
)
def test_a_gradient_that_cannot_be_compared_is_invalid(gradient, diagnosis, says):
    report = check_gradient(bowl, gradient, AT)
    assert (report.verdict, report.diagnosis) == ("invalid", diagnosis)
    assert says in report.message
    assert report.evaluations == 1


@pytest.mark.parametrize(
    ("f", "at", "says"),
    [
        (lambda x: np.nan, 1.0, "f(at) is nan"),
        (lambda x: None, 1.0, "return"),
        (lambda x: "1", 1.0, "real numbers"),
        (lambda x: [][0], 1.0, "IndexError"),
        (lambda x: 1.0, "one", "at holds"),
        (lambda x: 1.0, np.array([1.0, np.inf]), "at[1] is inf"),
        (lambda x: 1.0, [], "no number"),
        (lambda x: 1.0, None, "at is None, which"),
        (lambda x: np.zeros(0), 1.0, "f(at) is empty"),
        (2.0, 1.0, "f is no function"),
        (lambda x: np.array([x * x]), 1.0, "should it return a number?"),
    ],
)
def test_what_cannot_be_differentiated_is_invalid(f, at, says):
    report = check_gradient(f, 1.0, at)
    assert report.verdict == "invalid"
    assert says in report.message


@pytest.mark.parametrize("scale", [{"W": 1.0}, np.ones(3), 0.0, -1.0, np.nan])
def test_a_scale_that_does_not_fit_is_said_to_be_one(scale):
    report = check_gradient(bowl, lambda p: {"W": 2 * p["W"], "b": 2 * p["b"]}, AT, scale=scale)
    assert report.verdict == "invalid"
    assert report.message.startswith("scale ")


def test_a_time_limit_passes_through():
    class TooLong(BaseException):
        pass

    def f(x):
        raise TooLong

    with pytest.raises(TooLong):
        check_gradient(f, 1.0, 1.0)


def test_a_domain_is_respected():
    """Steps that leave the domain of f are not held against it, however it complains."""

    def f(x):
        if x <= 0:
            raise ValueError("math domain error")
        return np.log(x)

    assert check_gradient(f, lambda x: 1 / x, 1e-3, scale=1.0)


# Manners


def test_at_is_never_changed_and_f_gets_a_fresh_copy():
    at = {"w": np.ones(3), "n": 2}

    def f(p):
        p["w"] *= p["n"]
        value = float(np.sum(p["w"] ** 2))
        p["w"][:] = np.nan
        return value

    assert check_gradient(f, {"w": 8 * np.ones(3), "n": 12.0}, at)
    assert at["n"] == 2
    assert np.array_equal(at["w"], np.ones(3))


def test_integers_become_floats():
    assert check_gradient(lambda x: x / 2, 0.5, 7)
    assert check_gradient(lambda v: np.sum(v**2) / 2, np.arange(4), np.arange(4))


def test_numbers_that_numpy_keeps_as_objects_are_numbers():
    assert check_gradient(lambda x: x * 2.0, 2, 10**30)
    assert check_gradient(
        lambda x: np.sum(x**2), np.array([2, 4], dtype=object), np.array([1.0, 2.0])
    )


def test_checking_twice_gives_the_same():
    rng = np.random.default_rng(4)
    W = rng.normal(size=(20, 10))

    def once():
        report = check_gradient(lambda W: np.sum(np.sin(W)), np.cos(W) + 1e-3, W)
        return report.verdict, report.diagnosis, report.evaluations, report.worst

    assert once() == once()


def test_warnings_of_steps_too_long_stay_inside():
    assert check_gradient(lambda x: np.log(np.exp(100 * x)), 100.0, 3.0)


# Jacobians


def test_a_jacobian_has_the_shape_of_the_output_first():
    a = np.array([[1.0, 2, 3], [4, 5, 6]])
    assert check_gradient(
        lambda x: np.sin(a @ x), lambda x: np.cos(a @ x)[:, None] * a, np.array([0.1, 0.2, 0.3])
    )
    report = check_gradient(lambda x: a @ x, a + np.eye(2, 3), np.ones(3))
    assert report.verdict == "disagree"
    assert report.worst.index in ((0, 0), (1, 1))
    assert check_gradient(lambda x: a @ x, a.T, np.ones(3)).diagnosis == "shape"


def test_a_square_jacobian_may_be_transposed():
    a = np.array([[1.0, 2], [3, 4]])
    assert check_gradient(lambda x: a @ x, a.T, np.ones(2)).diagnosis == "transposed"


def test_a_jacobian_by_several_parameters():
    x = np.array([1.0, 2.0])
    at = {"W": np.array([[1.0, 2], [3, 4], [5, 6]]), "b": np.zeros(3)}
    by_w = np.einsum("ij,k->ijk", np.eye(3), x)
    assert check_gradient(lambda p: p["W"] @ x + p["b"], {"W": by_w, "b": np.eye(3)}, at)
    assert not check_gradient(lambda p: p["W"] @ x + p["b"], {"W": by_w, "b": np.ones((3, 3))}, at)


# The report


def test_a_report_says_what_where_and_how_far():
    report = check_gradient(
        lambda p: np.sum(p["W"] ** 2),
        {"W": np.array([[2.0, 4], [7, 8]])},
        {"W": np.array([[1.0, 2], [3, 4]])},
    )
    assert report.worst.path == ("W",)
    assert report.worst.index == (1, 0)
    assert report.worst.claimed == 7
    assert abs(report.worst.estimate - 6) <= report.worst.bound < 1e-8
    assert report.diagnosis == "entry"
    assert "gradient['W'][1, 0]" in repr(report)
    assert np.allclose(report.estimate["W"], [[2, 4], [6, 8]])
    assert report.bound["W"].shape == (2, 2)
    assert bool(report) is False


def test_a_report_in_a_notebook_escapes_what_it_quotes():
    report = check_gradient(lambda p: p["<b>"] ** 2, {"<b>": 1.0}, {"<b>": 3.0})
    html = report._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html
    assert report.diagnosis in html


def test_the_picture_shows_the_v(tmp_path):
    import matplotlib.pyplot as plt

    report = check_gradient(np.exp, 2.7, 1.0)
    curve = report.curve()
    errors = np.abs(curve.slopes - np.e)
    bottom = int(np.argmin(errors))
    assert 1e-7 < curve.steps[bottom] < 1e-3
    assert errors[0] > 1e3 * errors[bottom]
    assert errors[-1] > 1e3 * errors[bottom]
    figure = report.picture()
    figure.savefig(tmp_path / "v.png")
    texts = " ".join(text.get_text() for text in figure.axes[0].texts)
    assert "off by 0.018" in texts
    assert "bound" in texts
    plt.close(figure)


def test_a_picture_is_shown_once_by_a_notebook_and_by_plt_show_in_a_script(monkeypatch):
    import matplotlib.pyplot as plt

    report = check_gradient(np.exp, 2.7, 1.0)
    shown = report.picture()
    assert plt.get_fignums() == [shown.number]
    plt.close(shown)
    monkeypatch.setattr(plt, "get_backend", lambda: "module://matplotlib_inline.backend_inline")
    assert report.picture().axes
    assert plt.get_fignums() == []  # else the notebook would show it again when the cell ends


def test_nothing_measured_is_nothing_to_draw():
    with pytest.raises(ValueError, match="invalid"):
        check_gradient(np.exp, None, 1.0).picture()


def test_reports_are_values():
    report = check_gradient(lambda x: x**2, 6.0, 3.0)
    assert isinstance(report, GradientReport)
    with pytest.raises(AttributeError):
        report.verdict = "agree"


# numerical_gradient


def test_the_numerical_gradient_comes_with_its_bound():
    at = {"W": np.array([[0.1, 0.2], [0.3, 0.4]]), "b": 2.0}
    slope, bound = numerical_gradient(lambda p: np.sum(np.exp(p["W"])) * p["b"], at)
    assert np.all(np.abs(slope["W"] - 2 * np.exp(at["W"])) <= bound["W"])
    assert abs(slope["b"] - np.sum(np.exp(at["W"]))) <= bound["b"]
    assert np.all(bound["W"] < 1e-8)


def test_the_numerical_gradient_of_a_jump_has_no_bound():
    assert numerical_gradient(lambda x: float(x > 1), 1.0)[1] == np.inf


def test_the_numerical_gradient_refuses_what_has_none():
    with pytest.raises(ValueError, match="no number"):
        numerical_gradient(lambda x: 1.0, [])


def test_the_wrong_entry_of_a_jacobian_is_found_and_named_among_outputs_that_are_exact():
    """The outputs of a rectifier are straight lines, right to the last bit or nearly: that dust must not lead astray."""
    rng = np.random.default_rng(0)
    A, x = rng.normal(size=(200, 100)), rng.normal(size=100)
    wrong = (A @ x > 0)[:, None] * A
    wrong[3, 1] += 0.3
    report = check_gradient(lambda x: np.maximum(A @ x, 0), wrong, x)
    assert (report.verdict, report.diagnosis) == ("disagree", "entry")
    assert report.worst.name == "gradient[3, 1]"
    assert "gradient[3, 1]" in report.message


def test_figures_are_short_and_parts_are_called_by_their_name():
    shown = repr(check_gradient(lambda x: 31.4 * x, 0.0, 1.0))
    assert "off by   -31\n" in shown
    assert check_gradient(np.sum, np.array([np.nan, 1.0]), np.ones(2)).message.startswith(
        "gradient[0] is nan"
    )


def test_no_sentence_spells_out_the_formula_of_an_answer():
    """Public checks show them: they name what to look at."""
    for sentence in [*WHAT.values(), *ADVICE.values()]:
        assert not re.search(r"dZ|dA|\.sum\(|1 - A|=(?! act\(Z\))", sentence), sentence
