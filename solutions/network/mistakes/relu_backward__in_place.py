"""
exercise: relu_backward
title: closed entries of dA are overwritten
fails:
  test_relu_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dA[Z <= 0] = 0.0
    return dA
