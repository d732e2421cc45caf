"""
exercise: pairwise_distances
title: squares added up column by column
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if X.shape[1] != Y.shape[1]:
        raise ValueError("rows of different lengths")
    squares = np.zeros((len(X), len(Y)))
    for j in range(X.shape[1]):
        squares += np.subtract.outer(X[:, j], Y[:, j]) ** 2
    return squares**0.5
