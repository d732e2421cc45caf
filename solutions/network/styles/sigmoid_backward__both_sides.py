"""
exercise: sigmoid_backward
title: the sigmoid on either side
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * np.exp(-np.logaddexp(0, Z) - np.logaddexp(0, -Z))
