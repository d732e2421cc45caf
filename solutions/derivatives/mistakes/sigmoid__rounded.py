"""
exercise: sigmoid
title: rounded to three digits
fails:
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: "Look at z = 12 and z = 16: is something cut off, or rounded away?"
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.round(0.5 * (1 + np.tanh(0.5 * z)), 3)
