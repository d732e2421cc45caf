"""
exercise: dot
title: the sum of a generator over a strict zip
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return sum(s * t for s, t in zip(x, y, strict=True))
