"""
exercise: predict
title: the products of a row are not added up
fails:
  test_predict_of_three_days: failed
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
hint: "These are the products, number by number. What is still to do in each row?"
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return X * w
