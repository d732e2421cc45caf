"""
exercise: add_bias
title: an empty table, filled
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    table = np.empty((X.shape[0], X.shape[1] + 1))
    table[:, 0] = 1
    table[:, 1:] = X
    return table
