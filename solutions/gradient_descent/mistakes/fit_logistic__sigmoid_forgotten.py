"""
exercise: fit_logistic
title: the sigmoid is forgotten
fails:
  test_fit_logistic_in_two_steps: failed
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
  test_fit_logistic_of_large_numbers: failed
hint: "Is the sigmoid there? Without it, the prediction is no probability."
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = X @ w
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w
