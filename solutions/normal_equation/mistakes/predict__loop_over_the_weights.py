"""
exercise: predict
title: a loop over as many columns as there are weights
fails:
  test_predict_refuses_weights_that_do_not_fit: failed
hint: "Does your loop ask how many columns there are, and how many weights?"
"""


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    y_hat = np.zeros(len(X))
    for j in range(len(w)):
        y_hat += X[:, j] * w[j]
    return y_hat
