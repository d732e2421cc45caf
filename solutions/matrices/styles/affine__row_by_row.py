"""
exercise: affine
title: each row by itself
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.array([np.add(np.dot(row, W), b) for row in X])
