"""
exercise: sigmoid
title: e to the -|z| without choosing between the branches
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: ""
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-np.abs(z)))
