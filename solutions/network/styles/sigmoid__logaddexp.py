"""
exercise: sigmoid
title: by the logarithm of a sum
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(-np.logaddexp(0.0, -Z))
