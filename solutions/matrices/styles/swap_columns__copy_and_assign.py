"""
exercise: swap_columns
title: a copy, two assignments
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, i] = X[:, j]
    table[:, j] = X[:, i]
    return table
