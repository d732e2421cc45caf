"""
exercise: mse_gradient
title: the features are left out
fails:
  test_mse_gradient_of_four_days: failed
  test_mse_gradient_at_the_best_weights: failed
  test_mse_gradient_against_the_measured_loss: failed
  test_mse_gradient_is_zero_where_the_normal_equation_says: failed
  test_mse_gradient_leaves_its_arguments_alone: failed
hint: "Each weight's slope also counts what the weight was multiplied with."
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.full(len(w), 2 * np.mean(X @ w - y))
