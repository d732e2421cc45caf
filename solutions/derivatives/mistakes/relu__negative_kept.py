"""
exercise: relu
title: the smaller of z and 0
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_single_numbers: failed
  test_relu_of_any_array: failed
  test_relu_of_whole_numbers: failed
  test_relu_leaves_z_alone: failed
hint: "You keep the negative numbers and drop the others."
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.minimum(z, 0.0)
