"""
exercise: affine
title: the bias is taken away
fails:
  test_affine_of_bills_with_bags: failed
  test_affine_with_one_output: failed
  test_affine_of_any_shapes: failed
hint: "Is the bias added or taken away?"
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W - b
