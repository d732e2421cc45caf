"""
exercise: forecast
title: the level is taken away in place
fails:
  test_forecast_leaves_its_series_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`."
"""


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
