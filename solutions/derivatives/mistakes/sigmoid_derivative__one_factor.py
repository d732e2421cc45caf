"""
exercise: sigmoid_derivative
title: "1 - A instead of A (1 - A)"
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_far_out: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "Only one of the two factors is left."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 - np.tanh(z / 2))
