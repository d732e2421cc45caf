"""
exercise: logistic_gradient
title: the mean of weighted rows
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return np.mean((p - y)[:, np.newaxis] * X, axis=0)
