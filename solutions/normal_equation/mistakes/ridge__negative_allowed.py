"""
exercise: ridge
title: a negative price is not refused
fails:
  test_ridge_refuses_a_negative_price: failed
  test_ridge_knows_where_prices_begin: failed
hint: ""
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
