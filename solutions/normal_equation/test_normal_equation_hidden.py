"""Hidden checks of `normal_equation`: any table and any series, what must be left alone and what must be refused."""
# ruff: noqa: PT011 - what a ValueError says is for the student to decide

import numpy as np
import pytest


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    expected = np.asarray(expected, dtype=float)
    size = np.max(np.abs(expected), initial=0.0, where=np.isfinite(expected))
    return pytest.approx(expected, rel=1e-6, abs=max(1e-8 * size, 1e-15), nan_ok=True)


def steady(rng, n, d):
    """Return an (n, d) table, n > d, whose columns, the ones included, are far from dependent and not centred."""
    while True:
        X = rng.normal(size=(n, d)) * rng.uniform(0.5, 2.0, size=d) + rng.uniform(-2.0, 2.0, size=d)
        if np.linalg.cond(np.column_stack([np.ones(n), X])) < 30:
            return X


def with_bias(X, y, lam):
    """Return bias and weights of ridge with a free bias, by least squares on a longer table."""
    n, d = X.shape
    above = np.column_stack([np.ones(n), X])
    below = np.column_stack([np.zeros(d), np.sqrt(lam) * np.eye(d)])
    found = np.linalg.lstsq(
        np.vstack([above, below]), np.concatenate([y, np.zeros(d)]), rcond=None
    )[0]
    return found[0], found[1:]


def raises_linalgerror(function, *arguments):
    """Say whether the call raises LinAlgError; any other exception goes its way."""
    try:
        function(*arguments)
    except np.linalg.LinAlgError:
        return True
    return False


def windows(series, n_lags):
    """Return the table of windows that have a value after them."""
    return np.lib.stride_tricks.sliding_window_view(series, n_lags)[:-1]


def weather(rng, n):
    """Return a series that swings around a level and remembers its last two values."""
    series = rng.normal(size=n)
    for t in range(2, n):
        series[t] += 0.5 * series[t - 1] - 0.4 * series[t - 2]
    return series + rng.uniform(5.0, 15.0)


# predict


@pytest.mark.exercise("predict", points=0.75)
def test_predict_of_any_table(student, rng, hint):
    """Any table, tall, wide or square, with numbers of both signs: the dot product of each row with the weights."""
    for n, d in ((7, 3), (3, 5), (4, 4), (5, 1)):
        X, w = rng.normal(size=(n, d)), rng.normal(size=d)
        y_hat = student.predict(X.copy(), w.copy())
        hint(
            "The weights meet the columns here, not the rows.",
            when=n == d and y_hat == close(w @ X),
        )
        hint(
            "Are all columns used, however many there are?",
            when=d > 2 and y_hat == close(X[:, :2] @ w[:2]),
        )
        hint(
            "Are the forecasts rounded?",
            when=[
                y_hat == pytest.approx(X @ w, abs=0.6),
                y_hat != close(X @ w),
                y_hat == close(np.round(y_hat, 3)),
            ],
        )
        hint(
            "A forecast may well be negative.",
            when=[y_hat == close(np.abs(X @ w)), y_hat != close(X @ w)],
        )
        assert y_hat == close(X @ w)
        hint(
            "A list of forecasts is no array: np.array makes one.",
            when=isinstance(y_hat, list | tuple),
        )
        assert isinstance(y_hat, np.ndarray)
    large = student.predict([[4 * 10**9, 1], [1, 1]], [4 * 10**9, 1])
    hint(
        "NumPy's whole numbers end near 9e18: look at the dtype.",
        when=large != close([1.6e19, 4e9]),
    )
    assert large == close([1.6e19, 4e9])


@pytest.mark.exercise("predict", points=0.5)
def test_predict_refuses_weights_that_do_not_fit(student, source, hint):
    """A table with three columns and two weights, or the other way round, do not fit: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.", when="zip" in source("predict")
    )
    hint(
        "Does your loop ask how many columns there are, and how many weights?",
        when="range(" in source("predict"),
    )
    with pytest.raises(ValueError):
        student.predict(np.ones((4, 3)), np.ones(2))
    with pytest.raises(ValueError):
        student.predict(np.ones((4, 2)), np.ones(3))


# add_bias


@pytest.mark.exercise("add_bias", points=0.75)
def test_add_bias_to_any_table(student, rng, hint):
    """Tables of any shape, also with a single row or column: the first column is ones, the rest is the table."""
    for n, d in ((6, 3), (2, 5), (3, 3), (1, 4), (5, 1)):
        X = rng.normal(size=(n, d))
        table = student.add_bias(X.copy())
        hint(
            "The number of ones goes with the number of rows.",
            when=np.ndim(table) == 2 and np.shape(table)[0] != n,
        )
        hint("One column more than before is asked for.", when=np.shape(table) == (n, d))
        assert np.shape(table) == (n, d + 1)
        ones = table[:, 0] == close(np.ones(n))
        hint("Are digits lost on the way?", when=[ones, table[:, 1:] == pytest.approx(X, abs=1.01)])
        assert table == close(np.concatenate([np.ones((n, 1)), X], axis=1))


@pytest.mark.exercise("add_bias", points=0.25)
def test_add_bias_leaves_X_alone(student, rng, hint):
    """The table that is handed in is the same after the call as before."""
    X = rng.normal(size=(4, 3))
    before = X.copy()
    table = student.add_bias(X)
    hint(
        "np.asarray makes no copy of an array: is a column of X overwritten?",
        when=not np.array_equal(X, before),
    )
    assert np.array_equal(X, before)
    assert np.size(table) >= 12


# rmse


@pytest.mark.exercise("rmse", points=0.75)
def test_rmse_of_any_forecast(student, rng, hint):
    """Any two vectors of one length, at any scale, in either order."""
    for n, scale in ((9, 1.0), (2, 1e-6), (40, 1e6), (365, 1.0)):
        y = scale * rng.normal(size=n)
        y_hat = y + scale * (rng.normal(size=n) + 0.7)
        errors = y - y_hat
        miss = student.rmse(y.copy(), y_hat.copy())
        hint(
            "Are all days used, however many there are?",
            when=n > 4 and miss == close(np.sqrt(np.mean(errors[:4] ** 2))),
        )
        hint(
            "Are digits lost on the way?",
            when=miss == pytest.approx(np.sqrt(np.mean(errors**2)), abs=0.006)
            and miss != close(np.sqrt(np.mean(errors**2))),
        )
        hint(
            "That is the length of the vector of errors. With more days it would grow.",
            when=miss == close(np.linalg.norm(errors)),
        )
        hint(
            "You divided by n - 1; a mean divides by n.",
            when=miss == close(np.sqrt(np.sum(errors**2) / (n - 1))),
        )
        hint(
            "An error of the mean is not the mean of the errors.",
            when=miss == close(np.abs(np.mean(errors))),
        )
        assert miss == close(np.sqrt(np.mean(errors**2)))
        assert student.rmse(y_hat, y) == close(np.sqrt(np.mean(errors**2)))
    large = student.rmse([4 * 10**9, 0], [0, 4 * 10**9])
    hint("NumPy's whole numbers end near 9e18: look at the dtype.", when=large != close(4e9))
    assert large == close(4e9)


@pytest.mark.exercise("rmse", points=0.25)
def test_rmse_leaves_its_vectors_alone(student, rng, hint):
    """The vectors that are handed in are the same after the call as before."""
    y, y_hat = rng.normal(size=(2, 6))
    y_before, y_hat_before = y.copy(), y_hat.copy()
    miss = student.rmse(y, y_hat)
    unchanged = [np.array_equal(y, y_before), np.array_equal(y_hat, y_hat_before)]
    hint("np.asarray makes no copy of an array: look for `-=` or `**=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert miss == close(np.sqrt(np.mean((y_before - y_hat_before) ** 2)))


@pytest.mark.exercise("rmse", points=0.25)
def test_rmse_refuses_unequal_lengths(student, source, hint):
    """Three days and two forecasts do not fit: ValueError."""
    hint("`zip` stops without a word at the end of the shorter one.", when="zip" in source("rmse"))
    with pytest.raises(ValueError):
        student.rmse(np.ones(3), np.zeros(2))
    with pytest.raises(ValueError):
        student.rmse(np.ones(2), np.zeros(3))


# normal_equation


@pytest.mark.exercise("normal_equation", points=1.25)
def test_normal_equation_of_any_table(student, rng, hint):
    """Any table with independent columns, also a square one: no other weights come as near to y."""
    for n, d in ((12, 3), (5, 5), (40, 6), (3, 1)):
        X = (
            steady(rng, n, d)
            if n > d + 1
            else np.linalg.qr(rng.normal(size=(n, d)))[0] + 2.0 * np.eye(n, d)
        )
        y = X @ (rng.uniform(1.0, 3.0, size=d) * rng.choice([-1, 1], size=d)) + 0.5 * rng.normal(
            size=n
        )
        w = student.normal_equation(X.copy(), y.copy())
        expected = np.linalg.lstsq(X, y, rcond=None)[0]
        assert np.shape(w) == (d,)
        hint(
            "The errors are not at right angles to the columns: try Xᵀ(y - Xw).",
            when=np.shape(w) == (d,) and w != close(expected),
        )
        hint("One weight a column: look at the shape of what comes back.", when=np.shape(w) != (d,))
        assert w == close(expected)


@pytest.mark.exercise("normal_equation", points=0.5)
def test_normal_equation_in_any_unit(student, rng, hint):
    """Columns in other units, a million times as large or as small, are independent all the same."""
    X = steady(rng, 10, 3)
    y = X @ np.array([2.0, -1.0, 3.0]) + 0.5 * rng.normal(size=10)
    expected = np.linalg.lstsq(X, y, rcond=None)[0]
    plain = raises_linalgerror(student.normal_equation, X.copy(), y.copy())
    for unit in (1e-6, 1e6):
        refused = raises_linalgerror(student.normal_equation, unit * X, y.copy())
        hint(
            "Which columns are dependent? Neither their lengths nor a determinant decide.",
            when=refused and not plain,
        )
        assert not refused
        assert student.normal_equation(unit * X, y.copy()) == close(expected / unit)
    assert student.normal_equation(X * [1.0, 1000.0, 1.0], y) == close(
        expected / [1.0, 1000.0, 1.0]
    )


@pytest.mark.exercise("normal_equation", points=1)
def test_normal_equation_sees_what_solve_does_not(student, rng, hint):
    """A column that is a combination of others but for round-off leaves no single answer: np.linalg.LinAlgError."""
    days = np.round(rng.uniform(5.0, 30.0, size=30), 1)
    tables = (
        [[1, 0.1], [3, 0.3], [2, 0.2]],
        np.column_stack([np.ones(30), days, 32 + 1.8 * days]),
        np.column_stack([days, np.sqrt(days), days / 3 + np.sqrt(days) / 7]),
    )
    for X in tables:
        refused = raises_linalgerror(student.normal_equation, X, np.arange(len(X)))
        hint(
            "Some column is a combination of the others but for round-off. Does your code notice?",
            when=not refused,
        )
        assert refused


@pytest.mark.exercise("normal_equation", points=0.5)
def test_normal_equation_refuses_more_columns_than_rows(student, rng, hint):
    """Two days cannot pin down three weights: np.linalg.LinAlgError, and so for an empty column of zeros."""
    for n, d in ((2, 3), (3, 5), (1, 4), (3, 4), (2, 6)):
        refused = raises_linalgerror(
            student.normal_equation, rng.normal(size=(n, d)), rng.normal(size=n)
        )
        hint(
            "Which rank can a table with two rows and three columns have at most?", when=not refused
        )
        assert refused
    X = np.column_stack([rng.normal(size=6), np.zeros(6)])
    refused = raises_linalgerror(student.normal_equation, X, rng.normal(size=6))
    hint("A column of zeros is 0 times any other column.", when=not refused)
    assert refused


@pytest.mark.exercise("normal_equation", points=0.25)
def test_normal_equation_leaves_X_and_y_alone(student, rng, hint):
    """The table and the targets that are handed in are the same after the call as before."""
    X, y = steady(rng, 8, 2), rng.normal(size=8) + 3.0
    X_before, y_before = X.copy(), y.copy()
    w = student.normal_equation(X, y)
    unchanged = [np.array_equal(X, X_before), np.array_equal(y, y_before)]
    hint("np.asarray makes no copy of an array: look for `-=` or `/=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert np.shape(w) == (2,)
    assert X_before.T @ (y_before - X_before @ w) == pytest.approx(np.zeros(2), abs=1e-8)


# lag_matrix


@pytest.mark.exercise("lag_matrix", points=1)
def test_lag_matrix_of_any_series(student, rng, hint):
    """Any series and any number of lags, down to a table with a single row."""
    for n, n_lags in ((9, 3), (6, 5), (30, 7), (12, 2)):
        series = rng.normal(size=n)
        table = student.lag_matrix(series.copy(), n_lags)
        hint(
            "How many rows? One for each target in series[n_lags:].",
            when=np.shape(table) == (n - n_lags + 1, n_lags)
            or np.shape(table) == (n - n_lags - 1, n_lags),
        )
        hint(
            "Where does the number of lags enter? You always take three, or two.",
            when=any(
                table == close(windows(series, always)) for always in (2, 3) if always != n_lags
            ),
        )
        hint(
            "The oldest day stands on the left.",
            when=table == close(windows(series, n_lags)[:, ::-1]),
        )
        hint(
            "Are digits lost on the way?",
            when=[
                table == pytest.approx(windows(series, n_lags), abs=1.0),
                table != close(windows(series, n_lags)),
            ],
        )
        assert table == close(windows(series, n_lags))


@pytest.mark.exercise("lag_matrix", points=0.25)
def test_lag_matrix_leaves_its_series_alone(student, rng, hint):
    """The series that is handed in is the same after the call as before."""
    series = rng.normal(size=8)
    before = series.copy()
    table = student.lag_matrix(series, 3)
    hint(
        "np.asarray makes no copy of an array: is something written into series?",
        when=not np.array_equal(series, before),
    )
    assert np.array_equal(series, before)
    assert np.size(table) >= 12


# ridge


@pytest.mark.exercise("ridge", points=1)
def test_ridge_of_any_table(student, rng, hint):
    """Any table and any price, small and large, by way of a longer table whose plain fit is the same."""
    for n, d, lam in ((12, 3, 0.7), (6, 4, 20.0), (40, 5, 3.0), (5, 1, 0.1), (9, 2, 0.0)):
        X = steady(rng, n, d)
        y = X @ (rng.uniform(1.0, 3.0, size=d) * rng.choice([-1, 1], size=d)) + 0.5 * rng.normal(
            size=n
        )
        longer, targets = np.vstack([X, np.sqrt(lam) * np.eye(d)]), np.concatenate([y, np.zeros(d)])
        expected = np.linalg.lstsq(longer, targets, rcond=None)[0]
        w = student.ridge(X.copy(), y.copy(), lam)
        hint(
            "Does lam matter to your answer?",
            when=lam > 0 and w == close(np.linalg.lstsq(X, y, rcond=None)[0]),
        )
        hint(
            "lam goes on the diagonal alone, not onto every number of XᵀX.",
            when=d > 1 and lam > 0 and w == close(np.linalg.solve(X.T @ X + lam, X.T @ y)),
        )
        hint(
            "The price is the same whatever the number of rows or columns.",
            when=lam > 0
            and any(
                w == close(np.linalg.solve(X.T @ X + lam * k * np.eye(d), X.T @ y))
                for k in (n, d, 1 / n)
            )
            and w != close(expected),
        )
        hint(
            "lam counts as it is: look for a square or a root.",
            when=lam not in (0, 1)
            and any(
                w == close(np.linalg.solve(X.T @ X + k * np.eye(d), X.T @ y))
                for k in (lam**2, np.sqrt(lam))
            ),
        )
        hint(
            "Every weight has its price, the first one too.",
            when=lam > 0
            and w
            == close(np.linalg.solve(X.T @ X + lam * np.diag([0.0] + [1.0] * (d - 1)), X.T @ y)),
        )
        hint(
            "A free bias is the next exercise: here nothing is centred or added.",
            when=w == close(with_bias(X, y, lam)[1]) and w != close(expected),
        )
        assert w == close(expected)


@pytest.mark.exercise("ridge", points=0.5)
def test_ridge_where_there_is_no_single_answer(student, rng, hint):
    """With a price there is one best answer also for dependent columns and for more columns than rows."""
    X, y = rng.normal(size=(3, 5)), rng.normal(size=3)
    expected = X.T @ np.linalg.solve(X @ X.T + 0.8 * np.eye(3), y)
    refused = raises_linalgerror(student.ridge, X.copy(), y.copy(), 0.8)
    hint("With lam > 0 there is an answer, whatever the rank of X is.", when=refused)
    assert not refused
    assert student.ridge(X.copy(), y.copy(), 0.8) == close(expected)
    column = rng.uniform(1.0, 2.0, size=6)
    w = student.ridge(np.column_stack([column, 0.3 * column, np.zeros(6)]), 2.0 * column, 1.5)
    expected = 2.0 * column @ column / (1.09 * column @ column + 1.5) * np.array([1.0, 0.3, 0.0])
    assert w == close(expected)


@pytest.mark.exercise("ridge", points=0.5)
def test_ridge_knows_where_prices_begin(student, rng, hint):
    """lam = 0 is allowed and is the plain fit; every negative price, however small, raises ValueError."""
    X, y = steady(rng, 7, 2), rng.normal(size=7)
    free = student.ridge(X.copy(), y.copy(), 0)
    assert free == close(np.linalg.lstsq(X, y, rcond=None)[0])
    for lam in (-1e-3, -50, -0.5):
        with pytest.raises(ValueError):
            student.ridge(X.copy(), y.copy(), lam)


@pytest.mark.exercise("ridge", points=0.25)
def test_ridge_leaves_X_and_y_alone(student, rng, hint):
    """The table and the targets that are handed in are the same after the call as before, also a square table."""
    X, y = rng.normal(size=(3, 3)) + 3.0 * np.eye(3), rng.normal(size=3) + 3.0
    X_before, y_before = X.copy(), y.copy()
    w = student.ridge(X, y, 2.0)
    unchanged = [np.array_equal(X, X_before), np.array_equal(y, y_before)]
    hint("np.asarray makes no copy of an array: look for `-=` or `/=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert np.shape(w) == (3,)
    assert X_before.T @ (y_before - X_before @ w) == close(2.0 * w)


# ridge_with_bias


@pytest.mark.exercise("ridge_with_bias", points=1.25)
def test_ridge_with_bias_of_any_table(student, rng, hint):
    """Any table and any price: the bias free, each weight with its price."""
    for n, d, lam in ((12, 3, 0.7), (7, 4, 20.0), (40, 5, 3.0), (5, 1, 6.0), (9, 2, 0.0)):
        X = steady(rng, n, d)
        y = (
            X @ (rng.uniform(1.0, 3.0, size=d) * rng.choice([-1, 1], size=d))
            + rng.uniform(3.0, 5.0)
            + 0.5 * rng.normal(size=n)
        )
        expected_b, expected_w = with_bias(X, y, lam)
        b, w = student.ridge_with_bias(X.copy(), y.copy(), lam)
        assert [np.shape(b), np.shape(w)] == [(), (d,)]
        right = w == close(expected_w)
        table = np.column_stack([np.ones(n), X])
        priced = np.linalg.solve(table.T @ table + lam * np.eye(d + 1), table.T @ y)
        hint(
            "The weights are right, the bias is not: what do the weights make of the mean of X?",
            when=right and b != close(expected_b),
        )
        hint(
            "The bias has a price here; it should be free.", when=lam > 0 and w == close(priced[1:])
        )
        hint(
            "Does lam matter to your answer?", when=lam > 0 and w == close(with_bias(X, y, 0.0)[1])
        )
        hint(
            "Each column has a mean of its own.",
            when=d > 1
            and w
            == close(
                np.linalg.lstsq(
                    np.vstack([X - X.mean(), np.sqrt(lam) * np.eye(d)]),
                    np.concatenate([y - y.mean(), np.zeros(d)]),
                    rcond=None,
                )[0]
            ),
        )
        hint(
            "Columns keep their units here: nothing is divided by a spread.",
            when=not right
            and np.sign(w) == close(np.sign(expected_w))
            and w == close(with_bias(X / X.std(axis=0), y, lam)[1]),
        )
        assert w == close(expected_w)
        assert b == pytest.approx(np.array(expected_b), rel=1e-6, abs=1e-6)


@pytest.mark.exercise("ridge_with_bias", points=0.5)
def test_ridge_with_bias_where_there_is_no_single_answer(student, rng, hint):
    """With a price there is one best answer also for dependent columns and for a column that never changes."""
    column = rng.uniform(1.0, 2.0, size=8)
    X = np.column_stack([column, 3.0 * column, np.full(8, 4.0)])
    y = 2.0 * column + rng.normal(size=8)
    centred = column - np.mean(column)
    share = centred @ y / (10.0 * centred @ centred + 0.5)
    refused = raises_linalgerror(student.ridge_with_bias, X.copy(), y.copy(), 0.5)
    hint("With lam > 0 there is an answer, whatever the rank of X is.", when=refused)
    assert not refused
    b, w = student.ridge_with_bias(X.copy(), y.copy(), 0.5)
    assert w == close([share, 3.0 * share, 0.0])
    assert b == pytest.approx(
        np.array(np.mean(y) - 10.0 * share * np.mean(column)), rel=1e-6, abs=1e-6
    )


@pytest.mark.exercise("ridge_with_bias", points=0.25)
def test_ridge_with_bias_leaves_X_and_y_alone(student, rng, hint):
    """The table and the targets that are handed in are the same after the call as before."""
    X, y = steady(rng, 8, 2), rng.normal(size=8) + 3.0
    X_before, y_before = X.copy(), y.copy()
    b, w = student.ridge_with_bias(X, y, 1.0)
    unchanged = [np.array_equal(X, X_before), np.array_equal(y, y_before)]
    hint("np.asarray makes no copy of an array: look for `-=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert np.size(b) + np.size(w) == 3


# forecast


@pytest.mark.exercise("forecast", points=1.75)
def test_forecast_of_any_series(student, rng, hint):
    """Any series, any number of lags and any price, after a history that may be longer than the window."""
    for n, n_lags, lam, more in (
        (60, 2, 0.0, 0),
        (40, 5, 4.0, 3),
        (30, 1, 0.5, 6),
        (50, 3, 30.0, 1),
    ):
        train = weather(rng, n)
        history = weather(rng, n_lags + more)
        window = history[more:]
        b, w = with_bias(windows(train, n_lags), train[n_lags:], lam)
        value = student.forecast(train.copy(), n_lags, lam, history.copy())
        table = np.column_stack([np.ones(n - n_lags), windows(train, n_lags)])
        priced = np.linalg.solve(
            table.T @ table + lam * np.eye(n_lags + 1), table.T @ train[n_lags:]
        )
        free_b, free_w = with_bias(windows(train, n_lags), train[n_lags:], 0.0)
        hint(
            "The newest value stands on the right of the window, as in the table.",
            when=n_lags > 1 and value == close(b + window[::-1] @ w),
        )
        hint(
            "The window is the last n_lags values of history, not the first.",
            when=more > 0 and value == close(b + history[:n_lags] @ w),
        )
        hint(
            "That goes on after `train`; go on after `history`.",
            when=value == close(b + train[-n_lags:] @ w),
        )
        hint(
            "The bias has a price here; it should be free.",
            when=lam > 0 and value == close(priced[0] + window @ priced[1:]),
        )
        hint(
            "Does lam matter to your answer?",
            when=lam > 0 and value == close(free_b + window @ free_w),
        )
        assert value == close(b + window @ w)


@pytest.mark.exercise("forecast", points=0.5)
def test_forecast_learns_from_train_alone(student, rng, hint):
    """What lies in the history beyond the window changes nothing; what stands in train does."""
    train, other, window = weather(rng, 40), weather(rng, 40), weather(rng, 3)
    short = student.forecast(train.copy(), 3, 1.0, window.copy())
    long = student.forecast(train.copy(), 3, 1.0, np.concatenate([100.0 * other, window]))
    b, w = with_bias(windows(train, 3), train[3:], 1.0)
    hint(
        "Is something learnt from `history`? The weights come from `train`.",
        when=[short != close(long), short != close(b + window @ w)],
    )
    assert [short, long] == [close(b + window @ w)] * 2
    b, w = with_bias(windows(other, 3), other[3:], 1.0)
    assert student.forecast(other.copy(), 3, 1.0, window.copy()) == close(b + window @ w)


@pytest.mark.exercise("forecast", points=0.25)
def test_forecast_leaves_its_series_alone(student, rng, hint):
    """The series and the history that are handed in are the same after the call as before."""
    train, history = weather(rng, 20), weather(rng, 4)
    train_before, history_before = train.copy(), history.copy()
    value = student.forecast(train, 2, 1.0, history)
    unchanged = [np.array_equal(train, train_before), np.array_equal(history, history_before)]
    hint("np.asarray makes no copy of an array: look for `-=`.", when=not all(unchanged))
    assert unchanged == [True, True]
    assert abs(value - np.mean(train_before)) < 50.0
