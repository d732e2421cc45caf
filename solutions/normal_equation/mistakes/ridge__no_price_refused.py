"""
exercise: ridge
title: "<= for <: no price is refused"
fails:
  test_ridge_of_any_table: error
  test_ridge_knows_where_prices_begin: error
hint: ""
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam <= 0:
        raise ValueError("lam is not positive")
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
