"""
exercise: ridge
title: by the singular value decomposition
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    U, sizes, Vt = np.linalg.svd(X, full_matrices=False)
    return Vt.T @ (sizes / (sizes**2 + lam) * (U.T @ y))
