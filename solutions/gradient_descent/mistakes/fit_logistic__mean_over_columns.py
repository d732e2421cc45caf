"""
exercise: fit_logistic
title: divided by the number of columns
fails:
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
  test_fit_logistic_of_large_numbers: failed
hint: "The mean over how many samples? X has a shape (n, d)."
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / X.shape[1]
    return w
