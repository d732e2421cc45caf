"""
exercise: relu
title: "1 where z is positive"
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_single_numbers: failed
  test_relu_of_any_array: failed
  test_relu_of_whole_numbers: failed
  test_relu_leaves_z_alone: failed
hint: "That is where ReLU lets something through. What does it let through?"
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, 0.0)
