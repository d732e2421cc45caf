"""
exercise: sigmoid
title: the other squashing function
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_table: failed
hint: "That goes from -1 to 1."
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.tanh(Z)
