"""
exercise: rmse
title: a loop and math.sqrt
"""

import math


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    if len(y) != len(y_hat):
        raise ValueError("y and y_hat have different lengths")
    total = 0.0
    for i in range(len(y)):
        total += (y[i] - y_hat[i]) ** 2
    return math.sqrt(total / len(y))
