"""
exercise: softmax_cross_entropy_backward
title: only the true class has a slope
fails:
  test_softmax_cross_entropy_backward_of_one_row: failed
  test_softmax_cross_entropy_backward_shares_the_mean: failed
  test_softmax_cross_entropy_backward_of_any_table: failed
  test_softmax_cross_entropy_backward_far_out: failed
hint: "Each class has a say, not the true one alone."
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - 1.0) * Y / len(Z)
