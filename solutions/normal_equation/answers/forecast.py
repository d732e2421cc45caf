# %% [markdown]
# Known answers to `forecast`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="after_train"
# title: goes on after train
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: That goes on after `train`; go on after `history`.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + train[-n_lags:] @ w)


# %% mistake="bias_forgotten"
# title: the bias is not added
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: The weights are right; where is the bias?


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    return float(history[-n_lags:] @ w)


# %% mistake="bias_priced"
# title: the bias has the price too
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: The bias has a price here; it should be free.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    table = np.column_stack([np.ones(len(X)), X])
    found = np.linalg.solve(table.T @ table + lam * np.eye(n_lags + 1), table.T @ y)
    return float(found[0] + history[-n_lags:] @ found[1:])


# %% mistake="centres_in_place"
# title: the level is taken away in place
# fails: test_forecast_leaves_its_series_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    level = np.mean(train)
    train -= level
    history -= level
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(level + b + history[-n_lags:] @ w)


# %% mistake="first_of_history"
# title: the first values of history for the last
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: The window is the last n_lags values of history, not the first.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[:n_lags] @ w)


# %% mistake="history_learnt_too"
# title: history is learnt from as well
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: Is something learnt from `history`? The weights come from `train`.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    train = np.concatenate([train, history])
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[-n_lags:] @ w)


# %% mistake="in_an_array"
# title: an array with one number for a number
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: One number is asked for, not an array that holds one.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return b + history[-n_lags:][np.newaxis] @ w


# %% mistake="newest_first"
# title: the window is turned round
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: The newest value stands on the right of the window, as in the table.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[::-1][:n_lags] @ w)


# %% mistake="persistence"
# title: as warm as today
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: What lines up with row t of the table: series[t + n_lags], the value after the window.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    return float(history[-1])


# %% mistake="price_ignored"
# title: lam is not used
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: Does lam matter to your answer?


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + 0.0 * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[-n_lags:] @ w)


# %% mistake="targets_one_early"
# title: the targets are the last values of the windows
# fails: test_forecast_of_a_swing failed
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed
# hint: What lines up with row t of the table: series[t + n_lags], the value after the window.


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags - 1 : -1]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[-n_lags:] @ w)


# %% mistake="two_lags_always"
# title: the number of lags stands in the code
# fails: test_forecast_with_one_lag error
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    n_lags = 2
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history[-n_lags:] @ w)


# %% mistake="whole_degrees"
# title: whole degrees only
# fails: test_forecast_with_one_lag failed
# fails: test_forecast_of_any_series failed
# fails: test_forecast_learns_from_train_alone failed


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(np.round(b + history[-n_lags:] @ w))


# %% mistake="whole_history"
# title: the whole history for the window
# fails: test_forecast_of_a_swing error
# fails: test_forecast_with_one_lag error
# fails: test_forecast_of_any_series error
# fails: test_forecast_learns_from_train_alone error
# fails: test_forecast_leaves_its_series_alone error


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    b = np.mean(y) - centre @ w
    return float(b + history @ w)


# %% alternative="bias_among_the_weights"
# title: a column of ones whose weight has no price


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    rows = len(train) - n_lags
    table = np.column_stack([np.ones(rows)] + [train[lag : lag + rows] for lag in range(n_lags)])
    price = np.diag([0.0] + [lam] * n_lags)
    found = np.linalg.solve(table.T @ table + price, table.T @ train[n_lags:])
    return np.append(1.0, history[-n_lags:]) @ found


# %% alternative="longer_table"
# title: least squares on a longer table, the sum by a loop


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    rows = [[1.0, *train[t : t + n_lags]] for t in range(len(train) - n_lags)]
    targets = list(train[n_lags:])
    for i in range(n_lags):
        rows.append([0.0] * (i + 1) + [np.sqrt(lam)] + [0.0] * (n_lags - i - 1))
        targets.append(0.0)
    found = np.linalg.lstsq(np.array(rows), np.array(targets), rcond=None)[0]
    total = found[0]
    for i in range(n_lags):
        total += found[i + 1] * history[len(history) - n_lags + i]
    return total


# %% alternative="sliding_windows"
# title: sliding windows and the inverse


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    windows = np.lib.stride_tricks.sliding_window_view(train, n_lags + 1)
    X, y = windows[:, :-1], windows[:, -1]
    Z = X - X.mean(axis=0)
    w = np.linalg.inv(Z.T @ Z + lam * np.eye(n_lags)) @ Z.T @ y
    return float(y.mean() + w @ (history[-n_lags:] - X.mean(axis=0)))
