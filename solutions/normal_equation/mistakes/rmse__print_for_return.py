"""
exercise: rmse
title: the result is printed, not returned
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_a_forecast_that_is_always_one_too_warm: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: ""
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    print(np.sqrt(np.mean((y - y_hat) ** 2)))
