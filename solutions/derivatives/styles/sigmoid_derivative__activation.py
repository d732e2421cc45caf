"""
exercise: sigmoid_derivative
title: A (1 - A), the formula as it stands
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):
        a = 1 / (1 + np.exp(-z))
    return a * (1 - a)
