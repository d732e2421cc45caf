"""
exercise: sigmoid
title: Z is cut off at -5 and 5
fails:
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_table: failed
hint: ""
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    Z = np.clip(Z, -5, 5)
    return 1.0 / (1.0 + np.exp(-Z))
