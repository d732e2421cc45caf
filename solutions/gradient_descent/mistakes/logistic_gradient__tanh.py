"""
exercise: logistic_gradient
title: tanh for the sigmoid
fails:
  test_logistic_gradient_of_two_patients: failed
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_far_out: failed
  test_logistic_gradient_against_the_measured_loss: failed
  test_logistic_gradient_where_all_is_certain: failed
hint: "Is the sigmoid there? Without it, the prediction is no probability."
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.tanh(X @ w)
    return X.T @ (p - y) / len(y)
