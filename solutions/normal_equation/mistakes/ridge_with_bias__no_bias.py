"""
exercise: ridge_with_bias
title: no bias at all
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "Where is the bias? Look for it in the mean of y."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return 0.0, np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
