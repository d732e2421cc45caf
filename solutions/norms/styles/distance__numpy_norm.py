"""
exercise: distance
title: np.linalg.norm of the difference
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.norm(y - x)
