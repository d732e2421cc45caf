"""
exercise: sigmoid
title: by tanh
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return (1.0 + np.tanh(Z / 2.0)) / 2.0
