"""
exercise: relu
title: Python's max, which compares no arrays
fails:
  test_relu_of_a_few_numbers: error
  test_relu_of_any_array: error
  test_relu_of_whole_numbers: error
  test_relu_leaves_z_alone: error
hint: ""
"""


def relu(z):
    return max(z, 0.0)
