"""
exercise: ridge_with_bias
title: bias and weights have changed places
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_in_kelvin: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "The bias comes first, then the weights."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return w, float(np.mean(y) - centre @ w)
