"""
exercise: forecast
title: goes on after train
fails:
  test_forecast_of_a_swing: failed
  test_forecast_with_one_lag: failed
  test_forecast_of_any_series: failed
  test_forecast_learns_from_train_alone: failed
hint: "That goes on after `train`; go on after `history`."
"""


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
