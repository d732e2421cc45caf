"""
exercise: affine
title: a single output loses its axis
fails:
  test_affine_with_one_output: failed
  test_affine_of_any_shapes: failed
hint: "A table with one column is still a table: (2, 1)."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    result = X @ W + b
    return result[:, 0] if result.shape[1] == 1 else result
