"""
exercise: mse_loss
title: only the first output counts
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: ""
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A[:, 0] - Y[:, 0]) ** 2))
