"""
exercise: lag_matrix
title: the last row is missing
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
hint: "One row is missing: count the targets series[n_lags:]."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags - 1)])
