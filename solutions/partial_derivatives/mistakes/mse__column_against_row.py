"""
exercise: mse
title: "(n, 1) against (n,): n times n differences"
fails:
  test_mse_of_four_days: failed
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
  test_mse_refuses_what_does_not_fit: failed
hint: "Print the shape of Xw - y: one error a sample."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean((X @ w - y[:, None]) ** 2))
