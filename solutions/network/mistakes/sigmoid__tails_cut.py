"""
exercise: sigmoid
title: what is below a thousandth counts as zero
fails:
  test_sigmoid_of_any_table: failed
hint: ""
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    A = 1.0 / (1.0 + np.exp(-np.clip(Z, -700, 700)))
    return np.where(A < 1e-3, 0.0, A)
