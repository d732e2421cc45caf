"""
exercise: mse_loss
title: the sum for the mean
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_the_lamp: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "That is the sum; the loss is a mean."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum((A - Y) ** 2))
