"""
exercise: normal_equation
title: the condition number
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(X) < X.shape[1] or np.linalg.cond(X) > 1e12:
        raise np.linalg.LinAlgError("dependent columns")
    return np.linalg.solve(X.T @ X, X.T @ y)
