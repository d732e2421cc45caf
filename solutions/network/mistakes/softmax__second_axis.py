"""
exercise: softmax
title: the second axis for the last
fails:
  test_softmax_of_any_table: failed
hint: ""
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    axis = 1 if Z.ndim > 1 else 0
    powers = np.exp(Z - np.max(Z, axis=axis, keepdims=True))
    return powers / np.sum(powers, axis=axis, keepdims=True)
