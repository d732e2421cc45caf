"""
exercise: lag_matrix
title: two loops
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.empty((len(series) - n_lags, n_lags))
    for t in range(len(series) - n_lags):
        for lag in range(n_lags):
            table[t, lag] = series[t + lag]
    return table
