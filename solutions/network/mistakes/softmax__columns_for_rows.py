"""
exercise: softmax
title: the columns add up to 1
fails:
  test_softmax_of_each_row: failed
  test_softmax_around_a_thousand: failed
  test_softmax_of_any_table: failed
  test_softmax_of_rows_far_apart: failed
  test_softmax_leaves_Z_alone: failed
hint: "Each row is to add up to 1; yours do so in columns."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return powers / np.sum(powers, axis=0, keepdims=True)
