"""
exercise: predict
title: the forecasts are rounded to half a degree
fails:
  test_predict_of_any_table: failed
hint: "Are the forecasts rounded?"
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.round(2.0 * (X @ w)) / 2.0
