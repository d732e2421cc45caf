"""
exercise: row_norms
title: np.einsum
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.einsum("ij,ij->i", X, X))
