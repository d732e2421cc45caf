"""
exercise: affine
title: loops over rows and outputs
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError("the shapes do not fit")
    result = np.zeros((len(X), len(b)))
    for i in range(len(X)):
        for j in range(len(b)):
            result[i, j] = b[j] + sum(X[i] * W[:, j])
    return result
