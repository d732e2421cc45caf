"""
exercise: ridge
title: the data are centred first, as for a free bias
fails:
  test_ridge_of_one_column: failed
  test_ridge_of_proportional_columns: failed
  test_ridge_of_any_table: failed
  test_ridge_where_there_is_no_single_answer: failed
  test_ridge_knows_where_prices_begin: failed
  test_ridge_leaves_X_and_y_alone: failed
hint: "A free bias is the next exercise: here nothing is centred or added."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    Z = X - np.mean(X, axis=0)
    return np.linalg.lstsq(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)), rcond=None)[0]
