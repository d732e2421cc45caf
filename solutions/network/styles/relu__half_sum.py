"""
exercise: relu
title: half of the sum with its size
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return 0.5 * (Z + np.abs(Z))
