"""
exercise: ridge_with_bias
title: one mean for the whole table
fails:
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "Each column has a mean of its own."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    Z = X - np.mean(X)
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - np.mean(X, axis=0) @ w), w
