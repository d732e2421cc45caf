"""
exercise: relu
title: the slope instead of the value
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_a_list: failed
  test_relu_of_any_table: failed
  test_relu_leaves_Z_alone: failed
hint: "That is the slope of ReLU."
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, 1.0, 0.0)
