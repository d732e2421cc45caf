"""
exercise: mse_loss
title: by the length of the error
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.linalg.norm(A - Y) ** 2 / A.size
