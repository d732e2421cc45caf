"""
exercise: mse_loss
title: two loops
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    total = 0.0
    for a_row, y_row in zip(A, Y, strict=True):
        for a, y in zip(a_row, y_row, strict=True):
            total += (a - y) ** 2
    return total / (A.shape[0] * A.shape[1])
