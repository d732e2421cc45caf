"""
exercise: mse_loss_backward
title: Y - A for A - Y
fails:
  test_mse_loss_backward_of_two_by_two: failed
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "Look at the sign: where A is too large, the loss grows with A."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (Y - A) / A.size
