"""
exercise: rmse
title: sum for mean
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_a_forecast_that_is_always_one_too_warm: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "That is the length of the vector of errors. With more days it would grow."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.sum((y - y_hat) ** 2)))
