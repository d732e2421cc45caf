"""
exercise: mse
title: the weights as a column
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = (X @ w.reshape(-1, 1)).ravel() - y
    return float((errors**2).sum() / len(errors))
