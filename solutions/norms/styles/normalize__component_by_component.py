"""
exercise: normalize
title: a comprehension and math.hypot
"""

import math


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not x.any():
        raise ValueError("no direction")
    length = math.hypot(*x)
    return np.array([component / length for component in x])
