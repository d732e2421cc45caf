"""
exercise: predict
title: products and a sum along the rows
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X * w).sum(axis=1)
