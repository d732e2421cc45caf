"""
exercise: fit_logistic
title: the rate is always 0.1
fails:
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
  test_fit_logistic_of_large_numbers: failed
hint: "The learning rate is handed in. Do you use it?"
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - 0.1 * X.T @ (p - y) / len(y)
    return w
