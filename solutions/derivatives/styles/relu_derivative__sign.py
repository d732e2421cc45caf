"""
exercise: relu_derivative
title: by the sign
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(np.sign(z), 0.0)
