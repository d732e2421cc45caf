"""
exercise: forecast
title: a column of ones whose weight has no price
"""


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    rows = len(train) - n_lags
    table = np.column_stack([np.ones(rows)] + [train[lag : lag + rows] for lag in range(n_lags)])
    price = np.diag([0.0] + [lam] * n_lags)
    found = np.linalg.solve(table.T @ table + price, table.T @ train[n_lags:])
    return np.append(1.0, history[-n_lags:]) @ found
