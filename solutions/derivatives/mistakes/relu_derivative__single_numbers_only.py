"""
exercise: relu_derivative
title: an if, which takes single numbers
fails:
  test_relu_derivative_left_and_right: error
  test_relu_derivative_of_any_array: error
  test_relu_derivative_gives_floats: error
  test_relu_derivative_leaves_z_alone: error
hint: ""
"""


def relu_derivative(z):
    if z > 0:
        return 1.0
    return 0.0
