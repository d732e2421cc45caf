"""
exercise: rmse
title: arrays of whole numbers stay so
fails:
  test_rmse_of_any_forecast: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def rmse(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    return float(np.sqrt(np.mean((y - y_hat) ** 2)))
