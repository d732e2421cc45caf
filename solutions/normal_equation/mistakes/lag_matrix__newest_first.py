"""
exercise: lag_matrix
title: the newest day on the left
fails:
  test_lag_matrix_of_two_lags: failed
  test_lag_matrix_begins_with_the_first_window: failed
  test_lag_matrix_of_any_series: failed
hint: "The oldest day stands on the left."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags][::-1] for t in range(len(series) - n_lags)])
