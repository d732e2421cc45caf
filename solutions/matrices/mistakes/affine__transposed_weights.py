"""
exercise: affine
title: the weights are transposed
fails:
  test_affine_of_bills_with_bags: failed
  test_affine_with_one_output: error
  test_affine_of_any_shapes: error
hint: "W is used as it is: rows of X meet columns of W."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W.T + b
