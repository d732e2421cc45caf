"""
exercise: pairwise_distances
title: np.linalg.norm along the last axis
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.linalg.norm(X[:, None] - Y[None, :], axis=-1)
