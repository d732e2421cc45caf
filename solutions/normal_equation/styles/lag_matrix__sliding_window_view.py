"""
exercise: lag_matrix
title: sliding_window_view without its last row
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.lib.stride_tricks.sliding_window_view(series, n_lags)[:-1]
