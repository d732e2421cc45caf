"""
exercise: softmax
title: divided by the sum without taking powers
fails:
  test_softmax_of_three_logarithms: failed
  test_softmax_of_each_row: failed
  test_softmax_around_a_thousand: failed
  test_softmax_of_any_table: failed
  test_softmax_of_rows_far_apart: failed
  test_softmax_leaves_Z_alone: failed
hint: "What makes a negative number positive here? Not its size."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return Z / np.sum(Z, axis=-1, keepdims=True)
