"""
exercise: sigmoid
title: "2 to the -z"
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: "The power is that of e = 2.718…"
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = 2.0 ** -np.abs(z)
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
