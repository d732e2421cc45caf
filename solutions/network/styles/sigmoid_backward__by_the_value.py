"""
exercise: sigmoid_backward
title: A times what is left to 1
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        A = 1 / (1 + np.exp(-Z))
    return dA * A * (1 - A)
