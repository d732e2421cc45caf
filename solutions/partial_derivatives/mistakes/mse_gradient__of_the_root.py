"""
exercise: mse_gradient
title: the gradient of the root
fails:
  test_mse_gradient_of_four_days: failed
  test_mse_gradient_at_the_best_weights: failed
  test_mse_gradient_against_the_measured_loss: failed
  test_mse_gradient_is_zero_where_the_normal_equation_says: failed
  test_mse_gradient_leaves_its_arguments_alone: failed
hint: "That is the gradient times a number: is there a 2 missing, or a mean?"
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return X.T @ errors / len(y) / max(np.sqrt(np.mean(errors**2)), 1e-300)
