"""
exercise: standardize
title: a loop over the columns
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    scaled = np.zeros(X.shape)
    for j in range(X.shape[1]):
        column = X[:, j]
        if column.min() < column.max():
            scaled[:, j] = (column - column.mean()) / column.std()
    return scaled
