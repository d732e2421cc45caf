"""
exercise: normal_equation
title: a column of weights for a vector
fails:
  test_normal_equation_by_hand: failed
  test_normal_equation_adds_no_bias: failed
  test_normal_equation_of_any_table: failed
  test_normal_equation_in_any_unit: failed
  test_normal_equation_leaves_X_and_y_alone: failed
hint: "The right numbers in the wrong shape: (2,) is asked for."
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y[:, np.newaxis])
