"""
exercise: relu
title: the line that makes floats is gone
fails:
  test_relu_of_a_list: failed
  test_relu_of_any_table: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def relu(Z):
    Z = np.asarray(Z)
    return np.where(Z > 0, Z, 0)
