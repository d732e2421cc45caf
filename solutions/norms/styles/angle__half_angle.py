"""
exercise: angle
title: by the half angle, exact also near 0
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x_length, y_length = np.linalg.norm(x), np.linalg.norm(y)
    if x_length == 0 or y_length == 0:
        raise ValueError("no direction")
    u, v = x / x_length, y / y_length
    return 2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))
