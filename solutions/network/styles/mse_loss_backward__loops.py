"""
exercise: mse_loss_backward
title: entry by entry
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    dA = np.zeros(A.shape)
    if A.shape != Y.shape:
        raise ValueError("A and Y do not fit")
    for index in np.ndindex(A.shape):
        dA[index] = 2 * (A[index] - Y[index]) / A.size
    return dA
