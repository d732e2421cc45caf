"""
exercise: forecast
title: history is learnt from as well
fails:
  test_forecast_of_a_swing: failed
  test_forecast_with_one_lag: failed
  test_forecast_of_any_series: failed
  test_forecast_learns_from_train_alone: failed
hint: "Is something learnt from `history`? The weights come from `train`."
"""


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
