"""
exercise: fit_logistic
title: a while loop and logaddexp
"""


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n, d = X.shape
    w = np.zeros((d,))
    done = 0
    while done < steps:
        error = np.exp(-np.logaddexp(0.0, -np.dot(X, w))) - y
        w = w - learning_rate / n * np.dot(error, X)
        done += 1
    return w
