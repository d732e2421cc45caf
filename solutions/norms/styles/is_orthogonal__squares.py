"""
exercise: is_orthogonal
title: both sides squared
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool((x @ y) ** 2 <= tol**2 * (x @ x) * (y @ y))
