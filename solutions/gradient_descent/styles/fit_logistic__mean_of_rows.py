"""
exercise: fit_logistic
title: the mean of weighted rows
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * np.mean((p - y)[:, None] * X, axis=0)
    return w
