"""
exercise: corner
title: an empty table, filled by loops
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    part = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            part[i, j] = X[i, j]
    return part
