"""
exercise: affine
title: the bias is not added
fails:
  test_affine_of_bills_with_bags: failed
  test_affine_with_one_output: failed
  test_affine_of_any_shapes: failed
hint: "Who pays for the bags?"
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if b.shape != W.shape[1:]:
        raise ValueError("one bias for each output is needed")
    return X @ W
