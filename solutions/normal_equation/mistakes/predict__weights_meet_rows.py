"""
exercise: predict
title: the product the other way round
fails:
  test_predict_of_three_days: error
  test_predict_adds_nothing_of_its_own: error
  test_predict_of_any_table: error
hint: ""
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return w @ X
