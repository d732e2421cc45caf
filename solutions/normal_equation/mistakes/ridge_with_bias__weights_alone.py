"""
exercise: ridge_with_bias
title: the weights without the bias
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
  test_ridge_with_bias_leaves_X_and_y_alone: failed
hint: ""
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    return np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
