"""
exercise: relu_derivative
title: ReLU, not its slope
fails:
  test_relu_derivative_left_and_right: failed
  test_relu_derivative_of_any_array: failed
  test_relu_derivative_gives_floats: failed
  test_relu_derivative_leaves_z_alone: failed
hint: "That is ReLU itself. How steep is it there?"
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0)
