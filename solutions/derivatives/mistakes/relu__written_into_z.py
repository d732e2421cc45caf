"""
exercise: relu
title: negative entries are set to 0 in z itself
fails:
  test_relu_leaves_z_alone: failed
hint: "np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`."
"""


def relu(z):
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0.0
    return z
