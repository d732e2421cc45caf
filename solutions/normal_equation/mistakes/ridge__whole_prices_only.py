"""
exercise: ridge
title: prices are cut to whole numbers
fails:
  test_ridge_of_any_table: failed
  test_ridge_where_there_is_no_single_answer: failed
  test_ridge_knows_where_prices_begin: failed
hint: "Does lam matter to your answer?"
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    lam = int(lam)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.lstsq(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y, rcond=None)[0]
