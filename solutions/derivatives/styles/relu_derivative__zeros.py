"""
exercise: relu_derivative
title: an array of zeros into which ones are written
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    slopes = np.zeros_like(z)
    slopes[z > 0] = 1.0
    return slopes
