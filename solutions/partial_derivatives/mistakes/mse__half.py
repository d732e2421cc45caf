"""
exercise: mse
title: half of the mean
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "There is a half too many: the mean of four squares."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean((X @ w - y) ** 2) / 2)
