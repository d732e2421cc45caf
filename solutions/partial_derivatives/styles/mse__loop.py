"""
exercise: mse
title: a loop over the samples
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if len(X) != len(y) or X.shape[1] != len(w):
        raise ValueError("the shapes do not fit")
    total = 0.0
    for row, target in zip(X, y, strict=True):
        total += (np.sum(row * w) - target) ** 2
    return total / len(y)
