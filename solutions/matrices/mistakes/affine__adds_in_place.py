"""
exercise: affine
title: the product is added into the bias
fails:
  test_affine_leaves_its_arrays_alone: failed
hint: "np.asarray makes no copy of an array: look for `+=` or `*=`."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    product = X @ W
    result = np.empty_like(product)
    for i in range(len(X)):
        result[i] = product[i] + b
    b += product.sum(axis=0)
    return result
