"""
exercise: standardize
title: the first row is taken away before
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    shifted = X - X[0]
    spread = shifted.std(axis=0)
    return (shifted - shifted.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
