"""
exercise: corner
title: rows cut in a comprehension
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return np.array([row[:k] for row in X[:k]])
