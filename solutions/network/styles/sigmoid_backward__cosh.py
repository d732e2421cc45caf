"""
exercise: sigmoid_backward
title: by the hyperbolic cosine
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA / (4.0 * np.cosh(np.clip(Z, -700, 700) / 2.0) ** 2)
