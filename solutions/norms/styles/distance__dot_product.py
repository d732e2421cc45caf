"""
exercise: distance
title: the root of a dot product
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    difference = np.subtract(x, y)
    return np.sqrt(difference.dot(difference))
