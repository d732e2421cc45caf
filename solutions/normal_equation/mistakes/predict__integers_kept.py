"""
exercise: predict
title: arrays of whole numbers stay so
fails:
  test_predict_of_any_table: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def predict(X, w):
    X = np.asarray(X)
    w = np.asarray(w)
    return (X @ w).astype(float)
