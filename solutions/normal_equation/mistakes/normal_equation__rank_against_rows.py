"""
exercise: normal_equation
title: the rank is compared with the number of rows
fails:
  test_normal_equation_by_hand: error
  test_normal_equation_adds_no_bias: error
  test_normal_equation_of_any_table: error
  test_normal_equation_in_any_unit: failed
  test_normal_equation_refuses_more_columns_than_rows: failed
  test_normal_equation_leaves_X_and_y_alone: error
hint: "Which rank can a table with two rows and three columns have at most?"
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < len(X):
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)
