"""
exercise: predict
title: mean for sum
fails:
  test_predict_of_three_days: failed
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
hint: "A row's products are added up; you have their mean."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.mean(X * w, axis=1)
