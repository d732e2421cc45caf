"""
exercise: predict
title: a combination of the columns
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape[1] != w.size:
        raise ValueError("one weight for each column is needed")
    return sum((w[j] * X[:, j] for j in range(w.size)), np.zeros(len(X)))
