"""
exercise: mse_loss_backward
title: sizes for errors
fails:
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "Compare the entry named here with a slope that you work out by hand."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * np.abs(A - Y) / A.size
