"""
exercise: lag_matrix
title: a table of indices
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return series[np.arange(len(series) - n_lags)[:, np.newaxis] + np.arange(n_lags)]
