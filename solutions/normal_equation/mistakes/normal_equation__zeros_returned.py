"""
exercise: normal_equation
title: zeros where there is no single answer
fails:
  test_normal_equation_refuses_proportional_columns: failed
  test_normal_equation_sees_what_solve_does_not: failed
  test_normal_equation_refuses_more_columns_than_rows: failed
hint: "(5, 0), (1, 2) and (-5, 5) fit equally well here. Which of them do you return, and by what right?"
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        return np.zeros(X.shape[1])
    return np.linalg.solve(X.T @ X, X.T @ y)
