"""
exercise: rmse
title: the length of the vector of errors by the root of n
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.linalg.norm(y - y_hat) / np.sqrt(len(y))
