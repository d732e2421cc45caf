"""
exercise: angle
title: math.acos with min and max
"""

import math


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if not (x.any() and y.any()):
        raise ValueError("no direction")
    cosine = sum(s * t for s, t in zip(x, y, strict=True)) / (math.hypot(*x) * math.hypot(*y))
    return math.acos(max(-1.0, min(1.0, cosine)))
