"""
exercise: predict
title: the sums run down the columns
fails:
  test_predict_of_three_days: failed
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
hint: "One forecast a row, so three numbers; look along which axis you add."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.sum(X * w, axis=0)
