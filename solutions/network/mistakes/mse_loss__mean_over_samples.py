"""
exercise: mse_loss
title: divided by the number of samples only
fails:
  test_mse_loss_of_two_by_two: failed
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: "The mean is over every entry, samples and outputs."
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum((A - Y) ** 2) / len(A))
