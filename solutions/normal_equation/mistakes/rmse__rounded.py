"""
exercise: rmse
title: rounded to two digits
fails:
  test_rmse_of_any_forecast: failed
  test_rmse_leaves_its_vectors_alone: failed
hint: "Are digits lost on the way?"
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return round(float(np.sqrt(np.mean((y - y_hat) ** 2))), 2)
