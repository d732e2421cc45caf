"""
exercise: mse_loss
title: errors that are not squared
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_the_lamp: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "Mean of what? These are errors that are not squared."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean(np.abs(A - Y)))
