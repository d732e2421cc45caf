"""
exercise: relu_derivative
title: a central difference with a step of 0.001
fails:
  test_relu_derivative_of_any_array: failed
hint: "However near to 0 a number is, it lies left or right of it."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    slopes = (np.maximum(z + 0.001, 0.0) - np.maximum(z - 0.001, 0.0)) / 0.002
    return np.where(z == 0, 0.0, slopes)
