"""
exercise: mse_loss
title: the root of the mean
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_the_lamp: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "No root this time."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sqrt(np.mean((A - Y) ** 2)))
