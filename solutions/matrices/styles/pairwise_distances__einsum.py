"""
exercise: pairwise_distances
title: einsum of the differences
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    difference = X[:, np.newaxis, :] - Y
    return np.sqrt(np.einsum("ijk,ijk->ij", difference, difference))
