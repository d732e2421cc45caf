"""
exercise: sigmoid_derivative
title: the quotient that the chain rule gives
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2
