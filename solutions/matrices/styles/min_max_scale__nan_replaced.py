"""
exercise: min_max_scale
title: 0 / 0 put right afterwards
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low = X.min(axis=0)
    with np.errstate(invalid="ignore"):
        return np.nan_to_num((X - low) / (X.max(axis=0) - low))
