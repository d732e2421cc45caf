"""
exercise: mse_gradient
title: the forecast is subtracted from y in place
fails:
  test_mse_gradient_is_zero_where_the_normal_equation_says: failed
  test_mse_gradient_leaves_its_arguments_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    y -= X @ w
    return -2 * X.T @ y / len(y)
