"""
exercise: forecast
title: the bias has the price too
fails:
  test_forecast_with_one_lag: failed
  test_forecast_of_any_series: failed
  test_forecast_learns_from_train_alone: failed
hint: "The bias has a price here; it should be free."
"""


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    table = np.column_stack([np.ones(len(X)), X])
    found = np.linalg.solve(table.T @ table + lam * np.eye(n_lags + 1), table.T @ y)
    return float(found[0] + history[-n_lags:] @ found[1:])
