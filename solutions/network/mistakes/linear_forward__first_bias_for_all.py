"""
exercise: linear_forward
title: every output gets the bias of the first one
fails:
  test_linear_forward_of_the_ledger: failed
  test_linear_forward_of_any_layer: failed
hint: "Each output has a bias of its own."
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W + b[0]
