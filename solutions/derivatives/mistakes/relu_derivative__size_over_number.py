"""
exercise: relu_derivative
title: nan at 0
fails:
  test_relu_derivative_at_the_kink: failed
  test_relu_derivative_gives_floats: failed
hint: "Something is divided by 0."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 + np.abs(z) / z)
