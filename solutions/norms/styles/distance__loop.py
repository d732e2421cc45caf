"""
exercise: distance
title: a loop over the coordinates
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for s, t in zip(x, y, strict=True):
        total += (s - t) * (s - t)
    return total**0.5
