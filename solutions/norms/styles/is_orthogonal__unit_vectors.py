"""
exercise: is_orthogonal
title: the unit vectors compared
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    u = x / np.linalg.norm(x)
    v = y / np.linalg.norm(y)
    return not np.abs(u.dot(v)) > tol
