"""
exercise: predict
title: a column for a vector
fails:
  test_predict_of_three_days: failed
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
hint: "The right numbers in the wrong shape: (3,) is asked for."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w)[:, np.newaxis]
