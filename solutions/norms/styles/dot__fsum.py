"""
exercise: dot
title: exactly rounded sum
"""

import math


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return math.fsum(x * y)
