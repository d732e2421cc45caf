"""
exercise: mse
title: divided by the number of weights
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "The mean over how many samples?"
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sum((X @ w - y) ** 2) / X.shape[1])
