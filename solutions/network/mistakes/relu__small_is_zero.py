"""
exercise: relu
title: what is below a thousandth counts as zero
fails:
  test_relu_of_any_table: failed
hint: ""
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 1e-3, Z, 0.0)
