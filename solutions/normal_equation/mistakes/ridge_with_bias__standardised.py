"""
exercise: ridge_with_bias
title: the columns are divided by their spread
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "Columns keep their units here: nothing is divided by a spread."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre, spread = np.mean(X, axis=0), np.std(X, axis=0) + 1e-12
    Z = (X - centre) / spread
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w
