"""
exercise: min_max_scale
title: a loop over the columns
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    scaled = np.zeros(X.shape)
    for j in range(X.shape[1]):
        low, high = X[:, j].min(), X[:, j].max()
        if low < high:
            scaled[:, j] = (X[:, j] - low) / (high - low)
    return scaled
