"""
exercise: mse_gradient
title: a dot product for each weight
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return np.array([2 * np.dot(X[:, j], errors) / len(errors) for j in range(len(w))])
