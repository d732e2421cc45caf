"""
exercise: rmse
title: math.hypot and a strict zip
"""

import math


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return math.hypot(*(a - b for a, b in zip(y, y_hat, strict=True))) / math.sqrt(len(y))
