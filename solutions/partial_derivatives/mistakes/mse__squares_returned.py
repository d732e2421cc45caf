"""
exercise: mse
title: the squares are not averaged
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: "The squares are right; now one number for all of them."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w - y) ** 2
