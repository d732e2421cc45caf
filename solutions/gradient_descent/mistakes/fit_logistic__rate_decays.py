"""
exercise: fit_logistic
title: the rate gets smaller
fails:
  test_fit_logistic_in_two_steps: failed
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
  test_fit_logistic_of_large_numbers: failed
hint: ""
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for step in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate / (1 + step) * X.T @ (p - y) / len(y)
    return w
