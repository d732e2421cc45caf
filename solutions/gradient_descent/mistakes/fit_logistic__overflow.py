"""
exercise: fit_logistic
title: e^z over 1 + e^z
fails:
  test_fit_logistic_of_large_numbers: failed
hint: "nan comes from infinity over infinity: which power is too large?"
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = np.exp(X @ w) / (1.0 + np.exp(X @ w))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w
