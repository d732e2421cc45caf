"""
exercise: dot
title: the sum method
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return (x * y).sum()
