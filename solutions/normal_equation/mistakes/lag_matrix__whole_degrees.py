"""
exercise: lag_matrix
title: whole degrees only
fails:
  test_lag_matrix_of_any_series: failed
hint: "Are digits lost on the way?"
"""


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([np.round(series[t : t + n_lags]) for t in range(len(series) - n_lags)])
