"""
exercise: affine
title: the bias as a column
fails:
  test_affine_of_bills_with_bags: error
  test_affine_of_any_shapes: error
hint: ""
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W + b[:, np.newaxis]
