"""
exercise: fit_logistic
title: a gradient function inside
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)

    def gradient(w):
        p = 1.0 / (1.0 + np.exp(-np.clip(X @ w, -700.0, 700.0)))
        return np.einsum("nd,n->d", X, p - y) / X.shape[0]

    w = np.zeros_like(X[0])
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
    return w
