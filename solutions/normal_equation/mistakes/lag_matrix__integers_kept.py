"""
exercise: lag_matrix
title: a series of whole numbers stays one
fails:
  test_lag_matrix_begins_with_the_first_window: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)])
