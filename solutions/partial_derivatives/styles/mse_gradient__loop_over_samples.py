"""
exercise: mse_gradient
title: sample by sample
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape != (len(y), len(w)):
        raise ValueError("the shapes do not fit")
    gradient = np.zeros(len(w))
    for row, target in zip(X, y, strict=True):
        gradient += 2 * (row @ w - target) * row / len(y)
    return gradient
