"""
exercise: normal_equation
title: the inverse
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.inv(X.T @ X) @ X.T @ y
