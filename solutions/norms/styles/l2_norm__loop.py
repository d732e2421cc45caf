"""
exercise: l2_norm
title: a loop and math.sqrt
"""

import math


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    total = 0.0
    for component in x:
        total += component**2
    return math.sqrt(total)
