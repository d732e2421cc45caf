"""
exercise: mse
title: rounded for the looks
fails:
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
hint: ""
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return round(float(np.mean((X @ w - y) ** 2)), 4)
