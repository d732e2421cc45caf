"""
exercise: sigmoid
title: math.exp, one entry after the other
"""

import math


def sigmoid(z):
    z = np.asarray(z, dtype=float)

    def one(value):
        if value >= 0:
            return 1 / (1 + math.exp(-value))
        return math.exp(value) / (1 + math.exp(value))

    return np.vectorize(one, otypes=[float])(z)
