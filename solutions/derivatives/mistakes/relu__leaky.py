"""
exercise: relu
title: a hundredth of a negative number is let through
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_single_numbers: failed
  test_relu_of_any_array: failed
  test_relu_of_whole_numbers: failed
  test_relu_leaves_z_alone: failed
hint: "What exactly becomes of a negative number?"
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.01 * z)
