"""
exercise: ridge
title: a loop over the diagonal
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    A = X.T @ X
    for i in range(len(A)):
        A[i, i] += lam
    return np.linalg.solve(A, X.T @ y)
