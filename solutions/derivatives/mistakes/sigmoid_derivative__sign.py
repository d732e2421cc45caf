"""
exercise: sigmoid_derivative
title: A (A - 1)
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "The sigmoid climbs everywhere: look at the sign."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    return a * (a - 1)
