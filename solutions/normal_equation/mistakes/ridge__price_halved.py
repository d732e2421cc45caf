"""
exercise: ridge
title: half of lam
fails:
  test_ridge_of_one_column: failed
  test_ridge_of_proportional_columns: failed
  test_ridge_of_any_table: failed
  test_ridge_where_there_is_no_single_answer: failed
  test_ridge_leaves_X_and_y_alone: failed
hint: "lam counts as it is: it is neither squared nor multiplied by anything."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam / 2 * np.eye(X.shape[1]), X.T @ y)
