"""
exercise: ridge_with_bias
title: plain least squares on a longer table
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n, d = X.shape
    table = np.zeros((n + d, d + 1))
    table[:n, 0] = 1
    table[:n, 1:] = X
    table[n:, 1:] = np.sqrt(lam) * np.eye(d)
    found = np.linalg.lstsq(table, np.append(y, np.zeros(d)), rcond=None)[0]
    return found[0], found[1:]
