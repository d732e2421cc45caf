"""
exercise: ridge_with_bias
title: a column of ones whose weight has no price
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    table = np.column_stack([np.ones(len(X)), X])
    price = lam * np.eye(table.shape[1])
    price[0, 0] = 0
    found = np.linalg.solve(table.T @ table + price, table.T @ y)
    return found[0], found[1:]
