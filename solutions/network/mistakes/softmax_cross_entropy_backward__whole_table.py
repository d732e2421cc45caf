"""
exercise: softmax_cross_entropy_backward
title: the whole table adds up to 1
fails:
  test_softmax_cross_entropy_backward_shares_the_mean: failed
  test_softmax_cross_entropy_backward_of_any_table: failed
  test_softmax_cross_entropy_backward_far_out: failed
hint: "Each row has probabilities of its own."
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z))
    return (powers / np.sum(powers) - Y) / len(Z)
