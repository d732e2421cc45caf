"""
exercise: ridge
title: XXᵀ where there are more columns than rows
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    n, d = X.shape
    if n < d and lam > 0:
        return X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
    return np.linalg.solve(X.T @ X + np.diag([lam] * d), X.T @ y)
