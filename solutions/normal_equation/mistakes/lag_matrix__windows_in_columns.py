"""
exercise: lag_matrix
title: windows in the columns
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_begins_with_the_first_window: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
hint: "Windows stand in the rows; in yours they stand in the columns."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)]).T
