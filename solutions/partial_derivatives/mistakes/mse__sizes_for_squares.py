"""
exercise: mse
title: the mean of the sizes
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "Squares, not sizes: an error of 4 counts 16."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean(np.abs(X @ w - y)))
