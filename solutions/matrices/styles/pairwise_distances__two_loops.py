"""
exercise: pairwise_distances
title: two loops
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    table = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            table[i, j] = np.sqrt(np.sum((X[i] - Y[j]) ** 2))
    return table
