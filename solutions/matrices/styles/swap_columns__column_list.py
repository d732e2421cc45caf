"""
exercise: swap_columns
title: a list of columns on both sides
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [i, j]] = table[:, [j, i]]
    return table
