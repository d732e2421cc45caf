"""
exercise: sigmoid_derivative
title: z is overwritten by the activation
fails:
  test_sigmoid_derivative_leaves_z_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`."
"""


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    z *= 0.5
    return 0.25 * (1 - np.tanh(z) ** 2)
