"""
exercise: sigmoid_derivative
title: the slope at the activation, not at z
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_far_out: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "z goes in: the sigmoid is to be taken once. You took it twice, or a slope at the activation."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    a = 0.5 * (1 + np.tanh(a / 2))
    return a * (1 - a)
