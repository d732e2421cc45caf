"""
exercise: relu_derivative
title: "0 counts as positive"
fails:
  test_relu_derivative_at_the_kink: failed
  test_relu_derivative_gives_floats: failed
hint: "To which side does your comparison count 0?"
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1.0, 0.0)
