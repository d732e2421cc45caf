"""
exercise: predict
title: a single forecast loses its axis
fails:
  test_predict_adds_nothing_of_its_own: failed
hint: "A table with one row is still a table: (1,) is asked for."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.squeeze(X @ w)
