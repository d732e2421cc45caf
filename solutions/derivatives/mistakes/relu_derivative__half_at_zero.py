"""
exercise: relu_derivative
title: "0.5 at 0"
fails:
  test_relu_derivative_at_the_kink: failed
  test_relu_derivative_gives_floats: failed
hint: "0.5 is what the central difference makes of it; agreed is another number."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.heaviside(z, 0.5)
