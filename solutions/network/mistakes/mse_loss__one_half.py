"""
exercise: mse_loss
title: half of the mean
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_the_lamp: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "There is no 1/2 in front of this loss."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A - Y) ** 2) / 2)
