"""
exercise: forecast
title: sliding windows and the inverse
"""


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    windows = np.lib.stride_tricks.sliding_window_view(train, n_lags + 1)
    X, y = windows[:, :-1], windows[:, -1]
    Z = X - X.mean(axis=0)
    w = np.linalg.inv(Z.T @ Z + lam * np.eye(n_lags)) @ Z.T @ y
    return float(y.mean() + w @ (history[-n_lags:] - X.mean(axis=0)))
