"""
exercise: fit_logistic
title: two cases of the sigmoid, steps in place on its own array
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        z = X @ w
        small = np.exp(-np.abs(z))
        p = np.where(z >= 0, 1.0, small) / (1.0 + small)
        w -= learning_rate * X.T @ (p - y) / len(y)
    return w
