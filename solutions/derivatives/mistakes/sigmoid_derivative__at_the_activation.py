"""
exercise: sigmoid_derivative
title: "z (1 - z): z is taken for the activation"
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_far_out: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "z goes in, not the activation: work out the sigmoid first."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return z * (1 - z)
