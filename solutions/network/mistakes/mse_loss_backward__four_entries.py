"""
exercise: mse_loss_backward
title: divided by the 4 of the example
fails:
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "A whole part is off by one factor: look at every number that you multiply or divide by."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (A - Y) / 2.0
