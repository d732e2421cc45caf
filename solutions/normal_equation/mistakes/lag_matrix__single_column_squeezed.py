"""
exercise: lag_matrix
title: a table with one column loses its axis
fails:
  test_lag_matrix_has_a_row_for_each_target: failed
hint: "A table is asked for, also where it has one column only: (2, 1)."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)])
    return np.squeeze(table) if n_lags == 1 else table
