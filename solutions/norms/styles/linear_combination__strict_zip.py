"""
exercise: linear_combination
title: a comprehension over a strict zip
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * s + b * t for s, t in zip(x, y, strict=True)])
