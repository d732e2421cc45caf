"""
exercise: is_orthogonal
title: the cosine compared with the tolerance
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return bool(abs(cosine) <= tol)
