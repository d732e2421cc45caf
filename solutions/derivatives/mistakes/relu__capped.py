"""
exercise: relu
title: never above 6
fails:
  test_relu_of_any_array: failed
  test_relu_of_whole_numbers: failed
hint: "A small positive number stays what it is, and so does a large one."
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.clip(z, 0.0, 6.0)
