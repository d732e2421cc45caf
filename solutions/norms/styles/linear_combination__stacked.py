"""
exercise: linear_combination
title: a product of the two numbers with the stacked vectors
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a, b], dtype=float) @ np.stack([x, y])
