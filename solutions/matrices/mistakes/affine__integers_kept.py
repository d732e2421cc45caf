"""
exercise: affine
title: arrays of whole numbers stay so
fails:
  test_affine_of_any_shapes: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def affine(X, W, b):
    return (np.asarray(X) @ np.asarray(W) + np.asarray(b)).astype(float)
