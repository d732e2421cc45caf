"""
exercise: logistic_gradient
title: scores are clipped to ±2
fails:
  test_logistic_gradient_far_out: failed
  test_logistic_gradient_against_the_measured_loss: failed
  test_logistic_gradient_where_all_is_certain: failed
hint: "Scores far out stay as they are: is something cut off on the way?"
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * np.clip(X @ w, -2.0, 2.0)))
    return X.T @ (p - y) / len(y)
