"""
exercise: mse
title: the dot product of the errors with themselves
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X.dot(w) - y
    return errors @ errors / errors.size
