"""
exercise: sigmoid_derivative
title: by the hyperbolic tangent
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.25 * (1 - np.tanh(z / 2) ** 2)
