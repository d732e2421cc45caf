"""
exercise: normal_equation
title: a small determinant is taken for dependence
fails:
  test_normal_equation_in_any_unit: failed
hint: "Which columns are dependent? Neither their lengths nor a determinant decide."
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if abs(np.linalg.det(X.T @ X)) < 1e-3:
        raise np.linalg.LinAlgError("small determinant")
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)
