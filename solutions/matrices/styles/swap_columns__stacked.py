"""
exercise: swap_columns
title: the columns put together one by one
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    columns = list(X.T)
    columns[i], columns[j] = columns[j], columns[i]
    return np.column_stack(columns)
