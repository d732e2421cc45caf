"""
exercise: relu
title: np.max, the largest entry of all
fails:
  test_relu_of_a_few_numbers: failed
  test_relu_of_any_array: failed
  test_relu_of_whole_numbers: failed
  test_relu_leaves_z_alone: failed
hint: "One answer for each entry; you return the largest of all."
"""


def relu(z):
    return float(np.max(np.append(z, 0.0)))
