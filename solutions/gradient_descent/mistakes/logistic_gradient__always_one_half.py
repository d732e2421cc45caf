"""
exercise: logistic_gradient
title: w plays no part
fails:
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_far_out: failed
  test_logistic_gradient_against_the_measured_loss: failed
  test_logistic_gradient_where_all_is_certain: failed
hint: "That looks like the gradient at other weights: which of them does your sigmoid see?"
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ np.zeros_like(w))))
    return X.T @ (p - y) / len(y)
