"""
exercise: forecast
title: as warm as today
fails:
  test_forecast_of_a_swing: failed
  test_forecast_with_one_lag: failed
  test_forecast_of_any_series: failed
  test_forecast_learns_from_train_alone: failed
hint: "What lines up with row t of the table: series[t + n_lags], the value after the window."
"""


def forecast(train, n_lags, lam, history):
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    return float(history[-1])
