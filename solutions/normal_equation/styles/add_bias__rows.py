"""
exercise: add_bias
title: a loop over the rows
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.array([[1.0, *row] for row in X])
