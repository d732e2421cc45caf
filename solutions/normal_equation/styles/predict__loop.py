"""
exercise: predict
title: two loops
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape[1] != len(w):
        raise ValueError("one weight for each column is needed")
    y_hat = []
    for row in X:
        total = 0.0
        for number, weight in zip(row, w, strict=True):
            total += number * weight
        y_hat.append(total)
    return np.array(y_hat)
