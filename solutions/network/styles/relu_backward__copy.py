"""
exercise: relu_backward
title: a copy, then zeros by a mask
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dZ = dA.copy()
    dZ[Z <= 0] = 0
    return dZ
