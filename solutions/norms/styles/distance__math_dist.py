"""
exercise: distance
title: math.dist
"""

import math


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return math.dist(x, y)
