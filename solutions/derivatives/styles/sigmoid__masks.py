"""
exercise: sigmoid
title: each side by itself
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    result = np.empty(z.shape)
    right = z >= 0
    result[right] = 1 / (1 + np.exp(-z[right]))
    powers = np.exp(z[~right])
    result[~right] = powers / (1 + powers)
    return result
