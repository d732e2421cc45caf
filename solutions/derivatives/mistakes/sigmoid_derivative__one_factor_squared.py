"""
exercise: sigmoid_derivative
title: A² (1 - A)
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "Both factors are there, and one of them twice over."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    return a**2 * (1 - a)
