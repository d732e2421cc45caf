"""
exercise: row_norms
title: the squares times a vector of ones
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return (X**2 @ np.ones(X.shape[1])) ** 0.5
