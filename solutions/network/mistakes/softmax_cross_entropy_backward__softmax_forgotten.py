"""
exercise: softmax_cross_entropy_backward
title: Z - Y for P - Y
fails:
  test_softmax_cross_entropy_backward_of_one_row: failed
  test_softmax_cross_entropy_backward_shares_the_mean: failed
  test_softmax_cross_entropy_backward_of_any_table: failed
  test_softmax_cross_entropy_backward_far_out: failed
hint: "Z is not P yet."
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (Z - Y) / len(Z)
