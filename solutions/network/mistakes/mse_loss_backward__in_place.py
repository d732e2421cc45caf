"""
exercise: mse_loss_backward
title: Y is taken away from A in place
fails:
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    A -= Y
    return 2.0 * A / A.size
