"""
exercise: rmse
title: the root is missing
fails:
  test_rmse_of_four_forecasts: failed
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "That is the mean of the squares: what brings it back to degrees?"
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.mean((y - y_hat) ** 2))
