"""
exercise: mse
title: np.average of np.square
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.average(np.square(y - np.matmul(X, w)))
