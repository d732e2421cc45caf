"""
exercise: softmax_cross_entropy_backward
title: Y - P for P - Y
fails:
  test_softmax_cross_entropy_backward_of_one_row: failed
  test_softmax_cross_entropy_backward_shares_the_mean: failed
  test_softmax_cross_entropy_backward_of_any_table: failed
  test_softmax_cross_entropy_backward_far_out: failed
hint: "Look at the signs: raising the horse's score makes the loss larger."
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (Y - P) / len(Z)
