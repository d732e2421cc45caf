"""
exercise: affine
title: the bias is added to each product of a sum
fails:
  test_affine_of_bills_with_bags: failed
  test_affine_with_one_output: failed
  test_affine_of_any_shapes: failed
hint: "Does the bias count once?"
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.sum(X[:, :, np.newaxis] * W + b, axis=1)
