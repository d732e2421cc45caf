"""
exercise: logistic_gradient
title: a column comes back
fails:
  test_logistic_gradient_of_two_patients: failed
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_far_out: failed
  test_logistic_gradient_against_the_measured_loss: failed
  test_logistic_gradient_where_all_is_certain: failed
  test_logistic_gradient_leaves_its_arguments_alone: failed
hint: "One number a weight, in shape (2,)."
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return (X.T @ (p - y) / len(y))[:, None]
