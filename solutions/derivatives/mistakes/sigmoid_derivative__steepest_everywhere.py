"""
exercise: sigmoid_derivative
title: "0.25 for every z"
fails:
  test_sigmoid_derivative_on_both_sides: failed
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_leaves_z_alone: failed
hint: ""
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(np.abs(z) < 40, 0.25, 0.0)
