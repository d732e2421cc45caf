"""
exercise: relu_derivative
title: "1 on the left, 0 on the right"
fails:
  test_relu_derivative_left_and_right: failed
  test_relu_derivative_of_any_array: failed
  test_relu_derivative_gives_floats: failed
  test_relu_derivative_leaves_z_alone: failed
hint: "Left and right are exchanged."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(z < 0, 1.0, 0.0)
