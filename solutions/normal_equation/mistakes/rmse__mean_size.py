"""
exercise: rmse
title: the mean of the sizes, without squares
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "That is the mean size of the errors. Where are the squares?"
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.mean(np.abs(y - y_hat)))
