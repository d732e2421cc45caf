"""
exercise: sigmoid
title: the sign of z is wrong
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: "Yours falls from left to right: look at a sign."
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1.0) / (1.0 + small)
