"""
exercise: linear_combination
title: a loop over the components
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(x) != len(y):
        raise ValueError("x and y have different lengths")
    result = np.zeros(len(x))
    for i in range(len(x)):
        result[i] = a * x[i] + b * y[i]
    return result
