"""
exercise: linear_forward
title: the bias as one more row of weights
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([W, b])
