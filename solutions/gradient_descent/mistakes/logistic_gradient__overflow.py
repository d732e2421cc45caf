"""
exercise: logistic_gradient
title: e^z over 1 + e^z
fails:
  test_logistic_gradient_far_out: failed
  test_logistic_gradient_where_all_is_certain: failed
hint: "nan comes from infinity over infinity: which power is too large?"
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.exp(X @ w) / (1.0 + np.exp(X @ w))
    return X.T @ (p - y) / len(y)
