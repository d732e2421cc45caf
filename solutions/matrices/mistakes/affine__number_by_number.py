"""
exercise: affine
title: a product number by number
fails:
  test_affine_of_bills_with_bags: error
  test_affine_with_one_output: error
  test_affine_of_any_shapes: error
hint: ""
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X * W + b
