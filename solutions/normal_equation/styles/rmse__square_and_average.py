"""
exercise: rmse
title: np.square and np.average
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.sqrt(np.average(np.square(np.subtract(y, y_hat))))
