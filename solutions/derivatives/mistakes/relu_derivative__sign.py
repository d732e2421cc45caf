"""
exercise: relu_derivative
title: -1 left of the kink
fails:
  test_relu_derivative_left_and_right: failed
  test_relu_derivative_of_any_array: failed
  test_relu_derivative_gives_floats: failed
  test_relu_derivative_leaves_z_alone: failed
hint: "How steep is ReLU left of 0? Draw it."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.sign(z)
