"""
exercise: add_bias
title: np.pad with ones
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.pad(X, ((0, 0), (1, 0)), constant_values=1.0)
