"""
exercise: mse_loss
title: the sum by the number of entries
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum(np.square(A - Y)) / A.size
