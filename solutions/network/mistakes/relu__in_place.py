"""
exercise: relu
title: negative entries are overwritten
fails:
  test_relu_leaves_Z_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    Z[Z < 0] = 0.0
    return Z
