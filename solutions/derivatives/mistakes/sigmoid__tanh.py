"""
exercise: sigmoid
title: the hyperbolic tangent
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_array: failed
  test_sigmoid_of_large_numbers: failed
  test_sigmoid_of_whole_numbers: failed
  test_sigmoid_leaves_z_alone: failed
hint: "That is the hyperbolic tangent, a relative that goes from -1 to 1."
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.tanh(z)
