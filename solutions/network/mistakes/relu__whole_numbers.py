"""
exercise: relu
title: what stands behind the point is cut off
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_any_table: failed
  test_relu_leaves_Z_alone: failed
hint: ""
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.maximum(np.trunc(Z), 0.0)
