"""
exercise: lag_matrix
title: windows that do not overlap
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
  test_lag_matrix_leaves_its_series_alone: failed
hint: "Each window starts one day after the one before, not where that one ended."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    rows = (len(series) - 1) // n_lags
    return series[: rows * n_lags].reshape(rows, n_lags)
