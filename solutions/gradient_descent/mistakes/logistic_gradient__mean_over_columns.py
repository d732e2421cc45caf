"""
exercise: logistic_gradient
title: divided by the number of columns
fails:
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_against_the_measured_loss: failed
  test_logistic_gradient_where_all_is_certain: failed
hint: "That is the gradient times a number: is there a mean missing, or a factor too many?"
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y) / len(w)
