"""
exercise: relu
title: numbers between 0 and 1 are dropped too
fails:
  test_relu_of_any_array: failed
hint: "A small positive number stays what it is, and so does a large one."
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 1, z, 0.0)
