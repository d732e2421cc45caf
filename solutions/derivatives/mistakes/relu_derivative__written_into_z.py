"""
exercise: relu_derivative
title: entries of z are overwritten
fails:
  test_relu_derivative_leaves_z_alone: failed
hint: "np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`."
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    positive = z > 0
    z[...] = 0.0
    z[positive] = 1.0
    return z
