"""
exercise: normal_equation
title: dot products of the columns by loops
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")

    d = X.shape[1]
    A, v = np.zeros((d, d)), np.zeros(d)
    for i in range(d):
        for j in range(d):
            A[i, j] = sum(X[:, i] * X[:, j])
        v[i] = sum(X[:, i] * y)
    return np.linalg.solve(A, v)
