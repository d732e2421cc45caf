"""
exercise: fit_logistic
title: the gradient at zero in every step
fails:
  test_fit_logistic_in_two_steps: failed
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
hint: "Feel the ground anew at each place: which gradient did you use?"
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    for _ in range(steps):
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w
