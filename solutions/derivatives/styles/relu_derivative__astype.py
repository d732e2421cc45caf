"""
exercise: relu_derivative
title: truth values made floats
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return (z > 0).astype(float)
