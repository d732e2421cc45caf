"""
exercise: softmax
title: the whole table adds up to 1
fails:
  test_softmax_of_each_row: failed
  test_softmax_of_any_table: failed
  test_softmax_of_rows_far_apart: failed
  test_softmax_leaves_Z_alone: failed
hint: "Each row is to add up to 1, not the whole table."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z))
    return powers / np.sum(powers)
