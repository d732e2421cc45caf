"""
exercise: logistic_gradient
title: scores clipped far out
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 1.0 / (1.0 + np.exp(-np.clip(X @ w, -500.0, 500.0)))
    return X.T @ (p - y) / len(y)
