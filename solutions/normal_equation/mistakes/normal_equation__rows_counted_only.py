"""
exercise: normal_equation
title: only tables with too few rows are refused
fails:
  test_normal_equation_sees_what_solve_does_not: failed
hint: "Some column is a combination of the others but for round-off. Does your code notice?"
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(X) < X.shape[1]:
        raise np.linalg.LinAlgError("more weights than days")
    return np.linalg.solve(X.T @ X, X.T @ y)
