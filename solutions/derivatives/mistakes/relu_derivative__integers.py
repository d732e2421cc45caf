"""
exercise: relu_derivative
title: whole numbers 0 and 1
fails:
  test_relu_derivative_gives_floats: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return (z > 0).astype(int)
