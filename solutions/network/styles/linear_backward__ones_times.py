"""
exercise: linear_backward
title: the bias as the weights of a constant input
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    ones = np.ones(len(dZ))
    return [np.dot(W, dZ.T).T, np.dot(dZ.T, X).T, np.matmul(ones, dZ)]
