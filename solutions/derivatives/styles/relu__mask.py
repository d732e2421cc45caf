"""
exercise: relu
title: times the truth value
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return z * (z > 0)
