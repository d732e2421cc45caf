"""
exercise: corner
title: np.ix_ makes a copy
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[np.ix_(range(k), range(k))]
