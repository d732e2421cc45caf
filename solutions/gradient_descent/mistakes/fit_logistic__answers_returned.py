"""
exercise: fit_logistic
title: the probabilities are returned
fails:
  test_fit_logistic_in_two_steps: failed
  test_fit_logistic_begins_at_zero: failed
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
  test_fit_logistic_of_large_numbers: failed
  test_fit_logistic_leaves_its_arguments_alone: failed
hint: "The weights are asked for: one for each column, no bias added."
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
