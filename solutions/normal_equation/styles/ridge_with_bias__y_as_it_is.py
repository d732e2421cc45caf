"""
exercise: ridge_with_bias
title: only X is centred, which is enough
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.inv(Z.T @ Z + lam * np.eye(X.shape[1])) @ Z.T @ y
    return np.mean(y - X @ w), w
