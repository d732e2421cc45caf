"""
exercise: softmax
title: only tables of two dimensions
fails:
  test_softmax_of_three_logarithms: error
  test_softmax_of_any_table: failed
hint: ""
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)
