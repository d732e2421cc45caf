"""
exercise: ridge
title: the inverse
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if not lam >= 0:
        raise ValueError(lam)
    return np.linalg.inv(X.T @ X + lam * np.eye(X.shape[1])) @ X.T @ y
