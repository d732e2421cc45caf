"""
exercise: min_max_scale
title: np.divide only where it may
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    span = np.ptp(X, axis=0)
    return np.divide(X - X.min(axis=0), span, out=np.zeros_like(X), where=span > 0)
