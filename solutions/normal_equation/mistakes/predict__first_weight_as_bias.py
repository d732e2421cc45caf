"""
exercise: predict
title: the first weight is added as a bias as well
fails:
  test_predict_of_three_days: failed
  test_predict_adds_nothing_of_its_own: failed
  test_predict_of_any_table: failed
hint: "The bias, where there is one, stands among the weights: nothing is added here."
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return w[0] + X @ w
