"""
exercise: relu_derivative
title: np.heaviside
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.heaviside(z, 0.0)
