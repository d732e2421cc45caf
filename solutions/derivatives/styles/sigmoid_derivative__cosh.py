"""
exercise: sigmoid_derivative
title: by the hyperbolic cosine
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.25 / np.cosh(z / 2) ** 2
