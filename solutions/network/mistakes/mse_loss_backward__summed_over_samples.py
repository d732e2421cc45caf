"""
exercise: mse_loss_backward
title: one slope for each output
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
    return np.sum(2.0 * (A - Y) / A.size, axis=0)
