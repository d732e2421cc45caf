"""
exercise: logistic_gradient
title: logaddexp
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.exp(-np.logaddexp(0.0, -(X @ w)))
    return X.T @ (p - y) / len(y)
