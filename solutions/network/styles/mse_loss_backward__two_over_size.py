"""
exercise: mse_loss_backward
title: the factor first
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (2 / np.prod(A.shape)) * np.subtract(A, Y)
