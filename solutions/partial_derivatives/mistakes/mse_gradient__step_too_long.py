"""
exercise: mse_gradient
title: measured with a long step to one side
fails:
  test_mse_gradient_of_four_days: failed
  test_mse_gradient_at_the_best_weights: failed
  test_mse_gradient_against_the_measured_loss: failed
  test_mse_gradient_is_zero_where_the_normal_equation_says: failed
  test_mse_gradient_leaves_its_arguments_alone: failed
hint: "Nearly right: a rule is exact, and a measurement to one side is not."
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    step = 1e-3
    here = np.mean((X @ w - y) ** 2)
    return np.array([(np.mean((X @ (w + step * e) - y) ** 2) - here) / step for e in np.eye(len(w))])
