"""
exercise: lag_matrix
title: the target as a further column
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_begins_with_the_first_window: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
hint: "The targets are not part of the table."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags + 1] for t in range(len(series) - n_lags)])
