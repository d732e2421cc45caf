"""
exercise: relu
title: half of z and its size
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return (z + np.abs(z)) / 2
