"""
exercise: logistic_gradient
title: whole numbers in the weights
fails:
  test_logistic_gradient_against_nudges: failed
  test_logistic_gradient_against_the_measured_loss: failed
hint: "Whole numbers cut off what stands behind the point: which weights does your sigmoid see?"
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w).astype(int)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y) / len(y)
