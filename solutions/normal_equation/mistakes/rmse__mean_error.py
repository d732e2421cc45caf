"""
exercise: rmse
title: the size of the mean error
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "Errors of different signs cancel out here."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.mean(y - y_hat) ** 2))
