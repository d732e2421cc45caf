"""
exercise: rmse
title: the dot product of the errors with themselves
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    errors = y_hat - y
    return (errors @ errors / errors.size) ** 0.5
