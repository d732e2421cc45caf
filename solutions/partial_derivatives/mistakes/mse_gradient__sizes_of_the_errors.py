"""
exercise: mse_gradient
title: the sizes of the errors
fails:
  test_mse_gradient_of_four_days: failed
  test_mse_gradient_at_the_best_weights: failed
  test_mse_gradient_against_the_measured_loss: failed
  test_mse_gradient_is_zero_where_the_normal_equation_says: failed
  test_mse_gradient_leaves_its_arguments_alone: failed
hint: "Errors keep their signs: too high and too low are not the same."
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ np.abs(X @ w - y) / len(y)
