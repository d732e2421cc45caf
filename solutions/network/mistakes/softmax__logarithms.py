"""
exercise: softmax
title: the logarithms are returned
fails:
  test_softmax_of_three_logarithms: failed
  test_softmax_of_each_row: failed
  test_softmax_around_a_thousand: failed
  test_softmax_of_any_table: failed
  test_softmax_of_rows_far_apart: failed
  test_softmax_leaves_Z_alone: failed
hint: "Those are the logarithms of the answer."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    top = Z - np.max(Z, axis=-1, keepdims=True)
    return top - np.log(np.sum(np.exp(top), axis=-1, keepdims=True))
