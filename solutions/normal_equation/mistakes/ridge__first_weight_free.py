"""
exercise: ridge
title: the first weight has no price
fails:
  test_ridge_of_one_column: failed
  test_ridge_of_proportional_columns: failed
  test_ridge_of_any_table: failed
  test_ridge_where_there_is_no_single_answer: failed
  test_ridge_leaves_X_and_y_alone: failed
hint: "Every weight has its price, the first one too."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    price = lam * np.eye(X.shape[1])
    price[0, 0] = 0.0
    return np.linalg.lstsq(X.T @ X + price, X.T @ y, rcond=None)[0]
