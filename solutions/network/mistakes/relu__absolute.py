"""
exercise: relu
title: negative numbers become positive
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_a_list: failed
  test_relu_of_any_table: failed
  test_relu_leaves_Z_alone: failed
hint: "What is negative becomes 0, not positive."
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.abs(Z)
