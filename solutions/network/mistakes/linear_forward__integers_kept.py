"""
exercise: linear_forward
title: the lines that make floats are gone
fails:
  test_linear_forward_of_lists: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def linear_forward(X, W, b):
    X = np.asarray(X)
    W = np.asarray(W)
    b = np.asarray(b)
    return X @ W + b
