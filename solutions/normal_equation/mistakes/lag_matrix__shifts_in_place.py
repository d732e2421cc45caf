"""
exercise: lag_matrix
title: the series is shifted in place, though the table is right
fails:
  test_lag_matrix_leaves_its_series_alone: failed
hint: "np.asarray makes no copy of an array: is something written into series?"
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.zeros((len(series) - n_lags, n_lags))
    for lag in range(n_lags):
        table[:, lag] = series[: len(table)]
        series[:-1] = series[1:].copy()
    return table
