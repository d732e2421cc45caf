"""
exercise: sigmoid_backward
title: entry by entry
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dZ = np.zeros(Z.shape)
    if dA.shape != Z.shape:
        raise ValueError("dA and Z do not fit")
    for index in np.ndindex(Z.shape):
        a = (1.0 + np.tanh(Z[index] / 2.0)) / 2.0
        dZ[index] = dA[index] * a * (1.0 - a)
    return dZ
