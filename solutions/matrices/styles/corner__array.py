"""
exercise: corner
title: np.array copies
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return np.array(X[:k, :k])
