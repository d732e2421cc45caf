"""
exercise: mse_loss_backward
title: the 2 of the square is missing
fails:
  test_mse_loss_backward_of_two_by_two: failed
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "What is the slope of a square?"
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (A - Y) / A.size
