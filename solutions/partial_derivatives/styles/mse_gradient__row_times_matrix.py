"""
exercise: mse_gradient
title: the errors times the matrix
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w - y) @ X * (2 / X.shape[0])
