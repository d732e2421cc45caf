"""
exercise: mse_gradient
title: np.einsum
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2.0 / len(X) * np.einsum("ij,i->j", X, X.dot(w) - y)
