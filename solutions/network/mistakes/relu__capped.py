"""
exercise: relu
title: what is above 6 is cut off
fails:
  test_relu_of_any_table: failed
hint: ""
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.clip(Z, 0.0, 6.0)
