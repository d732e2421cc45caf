"""
exercise: fit_logistic
title: a bias is learnt and not returned
fails:
  test_fit_logistic_step_by_step: failed
  test_fit_logistic_finds_the_rate_of_the_ill: failed
hint: ""
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w[1:]
