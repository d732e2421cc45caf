"""
exercise: mse
title: the root of the mean
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "No root: the mean of the squares itself."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sqrt(np.mean((X @ w - y) ** 2)))
