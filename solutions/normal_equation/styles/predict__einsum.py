"""
exercise: predict
title: einsum
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.einsum("ij,j->i", X, w)
