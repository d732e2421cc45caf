"""
exercise: logistic_gradient
title: the labels are changed in place
fails:
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_where_all_is_certain: failed
  test_logistic_gradient_leaves_its_arguments_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    y -= p
    return -X.T @ y / len(y)
