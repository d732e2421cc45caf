"""
exercise: mse_loss
title: Y is taken away from A in place
fails:
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    A -= Y
    return float(np.mean(A**2))
