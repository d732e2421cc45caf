"""
exercise: predict
title: loops over zip, which does not mind a missing weight
fails:
  test_predict_refuses_weights_that_do_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.array([sum(number * weight for number, weight in zip(row, w)) for row in X])  # noqa: B905
