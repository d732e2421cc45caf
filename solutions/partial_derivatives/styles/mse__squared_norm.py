"""
exercise: mse
title: the squared norm of the errors
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.linalg.norm(X @ w - y) ** 2 / X.shape[0]
