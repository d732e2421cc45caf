"""
exercise: linear_forward
title: the bias is not added
fails:
  test_linear_forward_of_the_ledger: failed
  test_linear_forward_of_any_layer: failed
hint: "The product is right. What is added to every row?"
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W
