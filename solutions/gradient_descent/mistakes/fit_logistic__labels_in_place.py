"""
exercise: fit_logistic
title: the labels are turned round in place
fails:
  test_fit_logistic_of_large_numbers: failed
  test_fit_logistic_leaves_its_arguments_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    np.subtract(1.0, y, out=y)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - (1.0 - y)) / len(y)
    return w
