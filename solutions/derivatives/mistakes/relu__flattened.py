"""
exercise: relu
title: a table becomes a row
fails:
  test_relu_of_any_array: failed
hint: "One answer for each entry: look at the shape."
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0).ravel() if z.ndim else np.maximum(z, 0.0)
