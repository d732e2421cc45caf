"""
exercise: mse_gradient
title: a mean over the samples of error times row
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return np.mean(2 * errors[:, None] * X, axis=0)
