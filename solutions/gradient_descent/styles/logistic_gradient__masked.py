"""
exercise: logistic_gradient
title: two cases of the sigmoid
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    z = X @ w
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0 / (1.0 + small), small / (1.0 + small))
    return X.T @ (p - y) / len(y)
