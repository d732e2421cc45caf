"""
exercise: mse_loss_backward
title: the loss instead of its slope
fails:
  test_mse_loss_backward_of_two_by_two: failed
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "One slope for each entry of A."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A - Y) ** 2))
