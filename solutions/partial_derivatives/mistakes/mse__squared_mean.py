"""
exercise: mse
title: the square of the mean
fails:
  test_mse_of_four_days: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "Square each error first, then take the mean."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean(X @ w - y) ** 2)
