"""
exercise: ridge_with_bias
title: X on one side, the centred X on the other
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "X is centred on one side of the equation and not on the other."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w
