"""
exercise: sigmoid
title: by the logarithm
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-np.logaddexp(0.0, -z))
