"""
exercise: sigmoid
title: large entries of z are replaced in place
fails:
  test_sigmoid_leaves_z_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`."
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z *= -0.5
    return 0.5 * (1 - np.tanh(z))
