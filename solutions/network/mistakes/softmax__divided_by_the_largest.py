"""
exercise: softmax
title: the largest becomes 1
fails:
  test_softmax_of_three_logarithms: failed
  test_softmax_of_each_row: failed
  test_softmax_around_a_thousand: failed
  test_softmax_of_any_table: failed
  test_softmax_of_rows_far_apart: failed
  test_softmax_leaves_Z_alone: failed
hint: "Together they should be 1: what do you divide by?"
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.max(Z, axis=-1, keepdims=True))
