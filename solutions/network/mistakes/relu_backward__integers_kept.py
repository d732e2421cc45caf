"""
exercise: relu_backward
title: the lines that make floats are gone
fails:
  test_relu_backward_is_closed_at_zero: failed
  test_relu_backward_of_any_table: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA)
    Z = np.asarray(Z)
    return np.where(Z > 0, dA, 0)
