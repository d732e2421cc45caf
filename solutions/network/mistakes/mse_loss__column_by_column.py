"""
exercise: mse_loss
title: one number for each output
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_the_lamp: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "One number is asked for."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.mean((A - Y) ** 2, axis=0)
