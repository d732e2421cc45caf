"""
exercise: affine
title: the bias as a column where that fits
fails:
  test_affine_of_any_shapes: failed
hint: "Each output has its own bias, the same for all rows."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    product = X @ W
    if product.shape[0] == product.shape[1] and product.size > 1:
        return product + b.reshape(-1, 1)
    return product + b
