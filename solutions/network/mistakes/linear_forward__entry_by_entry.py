"""
exercise: linear_forward
title: "* for @, which shapes seldom allow"
fails:
  test_linear_forward_of_the_ledger: error
  test_linear_forward_of_lists: failed
  test_linear_forward_of_any_layer: error
hint: ""
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X * W + b
