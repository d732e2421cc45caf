"""
exercise: affine
title: the sum of the biases for each output
fails:
  test_affine_of_bills_with_bags: failed
  test_affine_of_any_shapes: failed
hint: "One number for each output belongs to each row: the two biases are not added up."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if b.shape != W.shape[1:]:
        raise ValueError("one bias for each output is needed")
    return X @ W + np.sum(b)
