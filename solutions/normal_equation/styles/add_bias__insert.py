"""
exercise: add_bias
title: np.insert along axis 1
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.insert(X, 0, 1.0, axis=1)
