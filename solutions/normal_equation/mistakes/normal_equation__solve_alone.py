"""
exercise: normal_equation
title: solve without a look at the rank
fails:
  test_normal_equation_sees_what_solve_does_not: failed
  test_normal_equation_refuses_more_columns_than_rows: failed
hint: "Some column is a combination of the others but for round-off. Does your code notice?"
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.solve(X.T @ X, X.T @ y)
