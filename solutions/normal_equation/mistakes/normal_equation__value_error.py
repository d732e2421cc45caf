"""
exercise: normal_equation
title: ValueError for LinAlgError
fails:
  test_normal_equation_refuses_proportional_columns: failed
  test_normal_equation_sees_what_solve_does_not: error
  test_normal_equation_refuses_more_columns_than_rows: error
hint: "The right moment; raise np.linalg.LinAlgError, so that callers can tell what is wrong."
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise ValueError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)
