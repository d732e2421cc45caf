"""
exercise: affine
title: a column of ones and the bias as a row of the weights
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.column_stack([np.ones(len(X)), X]) @ np.vstack([b, W])
