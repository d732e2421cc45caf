"""
exercise: dot
title: from the lengths of the sum and of the difference
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return (np.sum((x + y) ** 2) - np.sum((x - y) ** 2)) / 4
