"""Public checks of `normal_equation`: the examples of the lesson, the shapes and the edges. Run them with `pytest`."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    expected = np.asarray(expected, dtype=float)
    size = np.max(np.abs(expected), initial=0.0, where=np.isfinite(expected))
    return pytest.approx(expected, rel=1e-7, abs=max(1e-9 * size, 1e-15), nan_ok=True)


def kind(value):
    """Say what came back, in words that a student can read: an array of which numbers, or another type."""
    return (
        f"an array of {value.dtype}" if type(value) is np.ndarray else f"a {type(value).__name__}"
    )


# predict


@pytest.mark.exercise("predict", points=0.75)
def test_predict_of_three_days(student, hint):
    """The weights (0.25, 0.5) make the forecasts 14, 9.5 and 2.5 of the three days in the lesson."""
    X = np.array([[20.0, 18.0], [10.0, 14.0], [0.0, 5.0]])
    y_hat = student.predict(X, np.array([0.25, 0.5]))
    hint(
        "These are the products, number by number. What is still to do in each row?",
        when=y_hat == close(X * [0.25, 0.5]),
    )
    hint(
        "One forecast a row, so three numbers; look along which axis you add.",
        when=y_hat == close([7.5, 18.5]),
    )
    hint("That is one number for all days together; each row is a day.", when=np.shape(y_hat) == ())
    hint(
        "The right numbers in the wrong shape: (3,) is asked for.",
        when=np.shape(y_hat) in ((3, 1), (1, 3)),
    )
    hint("Which weight belongs to which column?", when=y_hat == close(X @ [0.5, 0.25]))
    hint(
        "A row's products are added up; you have their mean.",
        when=y_hat == close([7.0, 4.75, 1.25]),
    )
    assert y_hat == close([14.0, 9.5, 2.5])


@pytest.mark.exercise("predict", points=0.5)
def test_predict_adds_nothing_of_its_own(student, hint):
    """A day of zeros has the forecast 0, and a table with one row has one forecast, shape (1,)."""
    zero = student.predict([[0, 0, 0], [1, 1, 1]], [4, -7, 2])
    hint(
        "The bias, where there is one, stands among the weights: nothing is added here.",
        when=np.shape(zero) == (2,) and zero[0] != close(0),
    )
    assert zero == close([0.0, -1.0])
    single = student.predict([[2, 3]], [5, -1])
    hint("A table with one row is still a table: (1,) is asked for.", when=np.shape(single) == ())
    assert np.shape(single) == (1,)
    assert single == close([7.0])


# add_bias


@pytest.mark.exercise("add_bias", points=0.75)
def test_add_bias_to_three_days(student, hint):
    """A table of three rows and two columns gets a third column, of ones, in front."""
    X = np.array([[20.0, 18.0], [10.0, 14.0], [0.0, 5.0]])
    table = student.add_bias(X.copy())
    hint(
        "The ones stand behind; they belong in front.",
        when=table == close([[20, 18, 1], [10, 14, 1], [0, 5, 1]]),
    )
    hint("You added a row. A column has one number for each day.", when=np.shape(table) == (4, 2))
    hint(
        "A column of the table is lost: the ones come in addition to it.",
        when=np.shape(table) == (3, 2) and np.all(table[:, 0] == close(np.ones(3))),
    )
    hint("1 was added to the numbers; a column of ones was asked for.", when=table == close(X + 1))
    hint(
        "Look at the new column: with zeros in it, the bias never counts.",
        when=table == close([[0, 20, 18], [0, 10, 14], [0, 0, 5]]),
    )
    hint(
        "The numbers stand in one long line now: a table goes in, a table comes out.",
        when=np.ndim(table) == 1,
    )
    assert table == close([[1, 20, 18], [1, 10, 14], [1, 0, 5]])


@pytest.mark.exercise("add_bias", points=0.25)
def test_add_bias_makes_one_column_more(student):
    """Two rows and four columns go in, two rows and five columns come out."""
    assert np.shape(student.add_bias(np.full((2, 4), 7.0))) == (2, 5)


@pytest.mark.exercise("add_bias", points=0.25)
def test_add_bias_to_a_list(student, hint):
    """A list of whole numbers goes in, a table of floats comes out."""
    table = student.add_bias([[5, 6, 4, 2], [7, 9, 3, 1], [8, 0, 5, 5]])
    hint(
        "Look at the type of what comes back, and at its dtype.",
        when=kind(table) != "an array of float64",
    )
    assert kind(table) == "an array of float64"
    assert np.ndim(table) == 2


# rmse


@pytest.mark.exercise("rmse", points=0.75)
def test_rmse_of_four_forecasts(student, hint):
    """The errors -3, 4, 0 and 0 have the root mean square 2.5."""
    miss = student.rmse(np.array([10.0, 12.0, 9.0, 14.0]), np.array([13.0, 8.0, 9.0, 14.0]))
    hint(
        "That is the mean of the squares: what brings it back to degrees?", when=miss == close(6.25)
    )
    hint(
        "That is the length of the vector of errors. With more days it would grow.",
        when=miss == close(5.0),
    )
    hint("That is the sum of the squares. With more days it would grow.", when=miss == close(25.0))
    hint("That is the mean size of the errors. Where are the squares?", when=miss == close(1.75))
    hint("Errors of different signs cancel out here.", when=miss == close(0.25))
    hint("Look at the square: is it taken of each error?", when=miss == close(0.5))
    hint("You divided by n - 1; a mean divides by n.", when=miss == close(np.sqrt(25 / 3)))
    hint(
        "A forecast that is always 1 too warm is wrong by 1. Does yours say 0? A spread is not an error.",
        when=miss == close(np.sqrt(6.1875)),
    )
    hint("The root comes after the division by n.", when=miss == close(1.25))
    hint("One number is asked for, not an array.", when=np.shape(miss) != ())
    assert miss == close(2.5)


@pytest.mark.exercise("rmse", points=0.5)
def test_rmse_of_a_forecast_that_is_always_one_too_warm(student, hint):
    """A perfect forecast has the RMSE 0, and one that is always 1 too warm has 1, however many days there are."""
    assert student.rmse([3, -1, 4], [3, -1, 4]) == close(0.0)
    for days in (1, 7):
        miss = student.rmse([5] * days, [6] * days)
        hint(
            "A forecast that is always 1 too warm is wrong by 1. Does yours say 0? A spread is not an error.",
            when=days == 7 and miss == close(0.0),
        )
        assert miss == close(1.0)


# normal_equation


@pytest.mark.exercise("normal_equation", points=1)
def test_normal_equation_by_hand(student, hint):
    """The three days of the lesson have the weights (0.5, 1.5)."""
    X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
    w = student.normal_equation(X, np.array([1.0, 1.0, 4.0]))
    hint("That is Xᵀy. Now solve XᵀX w = Xᵀy for w.", when=w == close([6.0, 9.0]))
    hint("You divided by n on one side of the equation only.", when=w == close([0.5 / 3, 0.5]))
    hint("You divided by n on one side of the equation only.", when=w == close([1.5, 4.5]))
    hint(
        "XᵀX stands on the left of w: solve for w, do not multiply by it.",
        when=w == close([45.0, 63.0]),
    )
    hint("The sign: X w should come near y.", when=w == close([-0.5, -1.5]))
    hint(
        "One weight a column of X, so two: is there a column that you added?",
        when=np.shape(w) == (3,),
    )
    hint("The right numbers in the wrong shape: (2,) is asked for.", when=np.shape(w) == (2, 1))
    hint(
        "y came in with its own mean. Should it be changed first?",
        when=w == close(np.linalg.lstsq(X, [-1.0, -1.0, 2.0], rcond=None)[0]),
    )
    assert w == close([0.5, 1.5])


@pytest.mark.exercise("normal_equation", points=0.5)
def test_normal_equation_adds_no_bias(student, hint):
    """With the single column (2, 1) and y = (1, 3) the weight is 1: the shadow in the lesson's picture."""
    w = student.normal_equation([[2], [1]], [1, 3])
    hint(
        "No bias is added here: who wants one hands in a column of ones.",
        when=np.shape(w) == (2,) or w == close([-2.0]),
    )
    hint("One column of X still makes an array of weights, of shape (1,).", when=np.shape(w) == ())
    assert np.shape(w) == (1,)
    assert w == close([1.0])


@pytest.mark.exercise("normal_equation", points=0.5)
def test_normal_equation_refuses_proportional_columns(student, hint):
    """The second column is twice the first, so no single answer is the best: np.linalg.LinAlgError."""
    try:
        w = student.normal_equation(
            np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]]), np.array([5.0, 10.0, 15.0])
        )
    except np.linalg.LinAlgError:
        return
    except ValueError:
        hint(
            "The right moment; raise np.linalg.LinAlgError, so that callers can tell what is wrong."
        )
        pytest.fail("a ValueError is not np.linalg.LinAlgError")
    hint(
        "(5, 0), (1, 2) and (-5, 5) fit equally well here. Which of them do you return, and by what right?"
    )
    pytest.fail(f"no LinAlgError; it returned {w}")


# lag_matrix


@pytest.mark.exercise("lag_matrix", points=1)
def test_lag_matrix_of_two_lags(student, hint):
    """The series 3, 1, 4, 1, 5 has the windows (3, 1), (1, 4) and (4, 1); the last one, (1, 5), has no target."""
    table = student.lag_matrix(np.array([3.0, 1.0, 4.0, 1.0, 5.0]), 2)
    hint("The last window has no day after it: one row too many.", when=np.shape(table) == (4, 2))
    hint("The oldest day stands on the left.", when=table == close([[1, 3], [4, 1], [1, 4]]))
    hint(
        "Windows stand in the rows; in yours they stand in the columns.",
        when=np.shape(table) == (2, 3),
    )
    hint(
        "Each window starts one day after the one before, not where that one ended.",
        when=table == close([[3, 1], [4, 1]]),
    )
    hint("Row 0 starts with series[0].", when=table == close([[1, 4], [4, 1], [1, 5]]))
    hint("The end of the series does not go on with its beginning.", when=np.shape(table) == (5, 2))
    hint("The targets are not part of the table.", when=np.shape(table) == (3, 3))
    hint(
        "One row is missing: count the targets series[n_lags:].",
        when=table == close([[3, 1], [1, 4]]),
    )
    assert table == close([[3, 1], [1, 4], [4, 1]])


@pytest.mark.exercise("lag_matrix", points=0.5)
def test_lag_matrix_begins_with_the_first_window(student, hint):
    """Row 0 holds the first values of the series, oldest first; a list of whole numbers makes an array of floats."""
    table = student.lag_matrix([7, 8, 9, 5, 6], 3)
    first = np.asarray(table)[0]
    hint("Row 0 starts with series[0].", when=first == close([8, 9, 5]))
    hint("The oldest day stands on the left.", when=first == close([9, 8, 7]))
    assert first == close([7, 8, 9])
    hint("The numbers are right; look at the type of what comes back, and at its dtype.")
    assert kind(table) == "an array of float64"


@pytest.mark.exercise("lag_matrix", points=0.25)
def test_lag_matrix_has_a_row_for_each_target(student, hint):
    """Ten days and four lags: six targets, so six rows, and four columns. With one lag there is one column."""
    shape = np.shape(student.lag_matrix(np.arange(10.0), 4))
    hint(
        "Count the targets series[n_lags:]: is there a row for each, and none without?",
        when=shape[1:] == (4,) and shape != (6, 4),
    )
    assert shape == (6, 4)
    shape = np.shape(student.lag_matrix(np.arange(3.0), 1))
    hint("A table is asked for, also where it has one column only: (2, 1).", when=shape == (2,))
    assert shape == (2, 1)


# ridge


@pytest.mark.exercise("ridge", points=0.75)
def test_ridge_of_one_column(student, hint):
    """With x = (1, 2), y = (2, 4) and lam = 15 the weight is 10 / (5 + 15) = 0.5."""
    w = student.ridge(np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), 15.0)
    hint("Does lam matter to your answer?", when=w == close([2.0]))
    hint(
        "lam counts as it is: it is neither squared nor multiplied by anything.",
        when=w == close([10 / 230]),
    )
    hint(
        "lam counts as it is: it is neither squared nor multiplied by anything.",
        when=w == close([10 / 35]),
    )
    hint(
        "lam counts as it is: it is neither squared nor multiplied by anything.",
        when=w == close([10 / 20 / 2]),
    )
    hint(
        "lam counts as it is: it is neither squared nor multiplied by anything.",
        when=w == close([10 / (5 + 7.5)]),
    )
    hint("Is lam added or taken away?", when=w == close([-1.0]))
    hint(
        "The price pulls the weight towards 0: it is added before solving, not after.",
        when=w == close([17.0]),
    )
    hint("No bias is added here, and every weight has its price.", when=np.shape(w) == (2,))
    assert np.shape(w) == (1,)
    assert w == close([0.5])


@pytest.mark.exercise("ridge", points=0.75)
def test_ridge_of_proportional_columns(student, hint):
    """The columns (1, 2) and (2, 4) share y = (5, 10): with lam = 25 the weights are (0.5, 1)."""
    w = student.ridge([[1, 2], [2, 4]], [5, 10], 25)
    hint(
        "lam goes on the diagonal alone, not onto every number of XᵀX.",
        when=w != close([0.5, 1.0]) and np.shape(w) == (2,) and w[0] < 0,
    )
    hint(
        "Every weight has its price, the first one too.",
        when=w == close([0.0, 2.0]) or w == close([5.0, 0.0]),
    )
    assert w == close([0.5, 1.0])


@pytest.mark.exercise("ridge", points=0.5)
def test_ridge_refuses_a_negative_price(student):
    """lam = -1 would pay weights for being large: it raises ValueError."""
    with pytest.raises(ValueError):
        student.ridge(np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), -1.0)


# ridge_with_bias


@pytest.mark.exercise("ridge_with_bias", points=1)
def test_ridge_with_bias_by_hand(student, hint):
    """With x = (1, 2, 3), y = (10, 13, 16) and lam = 1 the bias is 9 and the weight 2."""
    b, w = student.ridge_with_bias([[1], [2], [3]], [10, 13, 16], 1)
    hint("The bias comes first, then the weights.", when=np.shape(b) == (1,) and b == close([2.0]))
    hint(
        "The weight is right. The bias is mean(y) less what the weights make of the mean of X.",
        when=w == close([2.0]) and b == close(13.0),
    )
    hint(
        "The weight is right. The bias is mean(y) less what the weights make of the mean of X.",
        when=w == close([2.0]) and b == close(17.0),
    )
    hint("Does lam matter to your answer?", when=w == close([3.0]))
    hint("Where is the bias? Look for it in the mean of y.", when=b == close(0.0))
    hint("The bias has a price here; it should be free.", when=b == close(3.375))
    hint(
        "X is centred on one side of the equation and not on the other.", when=w == close([6 / 15])
    )
    hint(
        "X is centred on one side of the equation and not on the other.", when=w == close([84 / 3])
    )
    hint("Both X and y are centred before the weights are found.", when=w == close([84 / 15]))
    assert [np.shape(b), np.shape(w)] == [(), (1,)]
    assert w == close([2.0])
    assert b == close(9.0)


@pytest.mark.exercise("ridge_with_bias", points=0.75)
def test_ridge_with_bias_in_kelvin(student, hint):
    """A scale with another zero, for X and for y, changes neither the weights nor what is forecast but for that zero."""
    X, y = (
        np.array([[1.0, 4.0], [2.0, 1.0], [3.0, 3.0], [4.0, 0.0]]),
        np.array([2.0, 5.0, 3.0, 9.0]),
    )
    b, w = student.ridge_with_bias(X.copy(), y.copy(), 2.0)
    b_kelvin, w_kelvin = student.ridge_with_bias(X + 273.0, y + 273.0, 2.0)
    assert [np.shape(b), np.shape(w)] == [(), (2,)]
    hint(
        "Your weights depend on where the scale has its zero: is the bias free of its price?",
        when=w_kelvin != close(w),
    )
    assert w_kelvin == pytest.approx(w, rel=1e-6)
    assert b_kelvin + 273.0 * np.sum(w) == pytest.approx(b + 273.0, rel=1e-6)


# forecast


@pytest.mark.exercise("forecast", points=1)
def test_forecast_of_a_swing(student, hint):
    """The swing 11, 12, 11, 9, 8, 9, 11, 12, 11 goes on after 9, 13, 15 with 15 - 13 + 10 = 12."""
    value = student.forecast(
        np.array([11.0, 12, 11, 9, 8, 9, 11, 12, 11]), 2, 0.0, np.array([9.0, 13.0, 15.0])
    )
    hint(
        "The newest value stands on the right of the window, as in the table.",
        when=value == close(8.0),
    )
    hint(
        "The window is the last n_lags values of history, not the first.", when=value == close(14.0)
    )
    hint("That goes on after `train`; go on after `history`.", when=value == close(9.0))
    hint("The weights are right; where is the bias?", when=value == close(2.0))
    hint("One number is asked for, not an array that holds one.", when=np.shape(value) == (1,))
    hint(
        "What lines up with row t of the table: series[t + n_lags], the value after the window.",
        when=value == close(15.0),
    )
    assert value == close(12.0)


@pytest.mark.exercise("forecast", points=0.75)
def test_forecast_with_one_lag(student, hint):
    """1, 2, 3, 4, 5 goes up by one: after 9, 7 comes 8; with a price of lam = 5 on the weight 5.75."""
    free = student.forecast([1, 2, 3, 4, 5], 1, 0, [9, 7])
    hint(
        "The window is the last n_lags values of history, not the first.", when=free == close(10.0)
    )
    assert free == close(8.0)
    priced = student.forecast([1, 2, 3, 4, 5], 1, 5, [9, 7])
    hint("Does lam matter to your answer?", when=priced == close(8.0))
    hint("The bias has no price.", when=priced == close(1630 / 215))
    assert priced == close(5.75)
