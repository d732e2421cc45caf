"""
exercise: sigmoid_derivative
title: e to the z and e to the -z
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 1 / (2 + np.exp(z) + np.exp(-z))
