"""
exercise: sigmoid
title: by the hyperbolic tangent
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 + np.tanh(0.5 * z))
