"""
exercise: mse_loss
title: the mean of the samples' means
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return ((A - Y) * (A - Y)).mean(axis=1).mean()
