"""
exercise: normal_equation
title: np.linalg.pinv, which always has an answer
fails:
  test_normal_equation_refuses_proportional_columns: failed
  test_normal_equation_sees_what_solve_does_not: failed
  test_normal_equation_refuses_more_columns_than_rows: failed
hint: "(5, 0), (1, 2) and (-5, 5) fit equally well here. Which of them do you return, and by what right?"
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.pinv(X) @ y
