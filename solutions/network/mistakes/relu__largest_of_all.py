"""
exercise: relu
title: the largest entry of all
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_a_list: failed
  test_relu_of_any_table: failed
  test_relu_leaves_Z_alone: failed
hint: "Entry by entry: one number comes out for each that goes in."
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return max(0.0, np.max(Z))
