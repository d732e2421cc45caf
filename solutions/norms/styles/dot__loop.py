"""
exercise: dot
title: a loop over the components
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError("x and y have different lengths")
    total = 0.0
    for i in range(len(x)):
        total += x[i] * y[i]
    return total
