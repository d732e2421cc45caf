"""
exercise: fit_logistic
title: the squared error's gradient
fails:
  test_fit_logistic_in_two_steps: failed
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_of_large_numbers: failed
hint: "Here everything cancels but p - y: what else do you multiply with?"
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ ((p - y) * p * (1.0 - p)) / len(y)
    return w
