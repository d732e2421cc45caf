"""
exercise: swap_columns
title: the product with a permutation matrix
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    P = np.eye(X.shape[1])
    P[[i, j]] = P[[j, i]]
    return X @ P
