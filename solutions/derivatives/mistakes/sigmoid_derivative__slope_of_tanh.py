"""
exercise: sigmoid_derivative
title: the slope of the hyperbolic tangent
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: ""
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 1 - np.tanh(z) ** 2
