"""
exercise: ridge
title: lam is added to every number of XᵀX
fails:
  test_ridge_of_proportional_columns: failed
  test_ridge_of_any_table: failed
  test_ridge_where_there_is_no_single_answer: failed
  test_ridge_leaves_X_and_y_alone: failed
hint: "lam goes on the diagonal alone, not onto every number of XᵀX."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam, X.T @ y)
