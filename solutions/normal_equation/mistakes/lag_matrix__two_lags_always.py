"""
exercise: lag_matrix
title: the number of lags stands in the code
fails:
  test_lag_matrix_begins_with_the_first_window: failed
  test_lag_matrix_has_a_row_for_each_target: failed
  test_lag_matrix_of_any_series: failed
hint: "Where does the number of lags enter? You always take three, or two."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.column_stack([series[:-2], series[1:-1]])
