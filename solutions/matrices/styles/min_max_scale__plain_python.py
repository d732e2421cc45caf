"""
exercise: min_max_scale
title: lists and Python's min and max
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    columns = []
    for column in X.T.tolist():
        low, high = min(column), max(column)
        columns.append([(value - low) / (high - low) if high > low else 0.0 for value in column])
    return np.array(columns).T
