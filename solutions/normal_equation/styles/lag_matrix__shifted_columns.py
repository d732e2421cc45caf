"""
exercise: lag_matrix
title: the shifted series as columns
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    rows = len(series) - n_lags
    return np.column_stack([series[lag : lag + rows] for lag in range(n_lags)])
