"""
exercise: predict
title: only the first two columns are used
fails:
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
  test_predict_refuses_weights_that_do_not_fit: failed
hint: "Are all columns used, however many there are?"
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return X[:, 0] * w[0] + X[:, 1] * w[1]
