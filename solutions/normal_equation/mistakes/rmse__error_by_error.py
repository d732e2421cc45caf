"""
exercise: rmse
title: the errors themselves, as sizes
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_a_forecast_that_is_always_one_too_warm: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "One number is asked for, not an array."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.sqrt((y - y_hat) ** 2)
