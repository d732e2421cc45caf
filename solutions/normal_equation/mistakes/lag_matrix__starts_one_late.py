"""
exercise: lag_matrix
title: the windows start at series[1]
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_begins_with_the_first_window: failed
  test_lag_matrix_of_any_series: failed
hint: "Row 0 starts with series[0]."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t + 1 : t + 1 + n_lags] for t in range(len(series) - n_lags)])
