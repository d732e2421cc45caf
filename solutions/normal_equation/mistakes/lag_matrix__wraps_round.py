"""
exercise: lag_matrix
title: the end of the series goes on with its beginning
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
hint: "The end of the series does not go on with its beginning."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.column_stack([np.roll(series, -lag) for lag in range(n_lags)])
