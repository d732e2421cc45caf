"""
exercise: linear_forward
title: three loops
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    Z = np.zeros((len(X), len(b)))
    if X.shape[1] != len(W):
        raise ValueError("X and W do not fit")
    for s in range(len(X)):
        for j in range(len(b)):
            Z[s, j] = b[j]
            for i in range(len(W)):
                Z[s, j] += X[s, i] * W[i, j]
    return Z
