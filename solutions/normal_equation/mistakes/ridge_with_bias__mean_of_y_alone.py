"""
exercise: ridge_with_bias
title: the mean of y for the bias
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "The weight is right. The bias is mean(y) less what the weights make of the mean of X."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y)), w
