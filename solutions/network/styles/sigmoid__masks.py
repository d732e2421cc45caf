"""
exercise: sigmoid
title: one formula for each sign
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    A = np.empty_like(Z)
    low = Z < 0
    A[~low] = 1 / (1 + np.exp(-Z[~low]))
    A[low] = np.exp(Z[low]) / (1 + np.exp(Z[low]))
    return A
