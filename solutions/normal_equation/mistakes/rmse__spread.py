"""
exercise: rmse
title: the standard deviation of the errors
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_a_forecast_that_is_always_one_too_warm: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "A forecast that is always 1 too warm is wrong by 1. Does yours say 0? A spread is not an error."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.std(y - y_hat))
