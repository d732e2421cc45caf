"""
exercise: mse_loss_backward
title: the error and the error once more
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    error = (A - Y) / (A.shape[0] * A.shape[1])
    return error + error
