"""
exercise: mse_loss
title: rounded to three places
fails:
  test_mse_loss_of_any_table: failed
  test_mse_loss_leaves_its_inputs_alone: failed
hint: ""
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return round(float(np.mean((A - Y) ** 2)), 3)
