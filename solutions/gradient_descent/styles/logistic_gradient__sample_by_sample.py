"""
exercise: logistic_gradient
title: sample by sample
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if len(y) != len(X):
        raise ValueError("as many labels as samples are needed")
    total = np.zeros(X.shape[1])
    for i in range(len(X)):
        score = np.dot(X[i], w)
        small = np.exp(-abs(score))
        p = 1 / (1 + small) if score > 0 else small / (1 + small)
        total += (p - y[i]) * X[i]
    return total / len(X)
