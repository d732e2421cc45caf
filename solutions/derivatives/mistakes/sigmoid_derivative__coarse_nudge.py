"""
exercise: sigmoid_derivative
title: a nudge of 0.01 for the slope
fails:
  test_sigmoid_derivative_where_it_is_steepest: failed
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "The slope of a nudge is not the slope itself."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return (np.tanh((z + 0.01) / 2) - np.tanh(z / 2)) / 0.02
