"""
exercise: sigmoid
title: a straight line between 0 and 1
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: "Look at z = 12 and z = 16: is something cut off, or rounded away?"
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.clip(0.5 + 0.25 * z, 0.0, 1.0)
