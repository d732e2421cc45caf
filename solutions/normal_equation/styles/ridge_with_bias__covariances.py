"""
exercise: ridge_with_bias
title: from products of the raw data
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n = len(y)
    sums = X.sum(axis=0)
    A = X.T @ X - np.outer(sums, sums) / n + lam * np.identity(len(sums))
    w = np.linalg.solve(A, X.T @ y - sums * (y.sum() / n))
    b = (y.sum() - sums @ w) / n
    return b, w
