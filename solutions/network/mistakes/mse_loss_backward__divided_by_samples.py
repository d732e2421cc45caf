"""
exercise: mse_loss_backward
title: divided by the number of samples only
fails:
  test_mse_loss_backward_of_two_by_two: failed
  test_mse_loss_backward_agrees_with_nudges: failed
  test_mse_loss_backward_of_any_table: failed
  test_mse_loss_backward_leaves_its_inputs_alone: failed
hint: "Look at how many entries share the mean: samples and outputs."
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (A - Y) / len(A)
