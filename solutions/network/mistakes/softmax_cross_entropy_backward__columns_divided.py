"""
exercise: softmax_cross_entropy_backward
title: divided by the number of classes
fails:
  test_softmax_cross_entropy_backward_of_one_row: failed
  test_softmax_cross_entropy_backward_of_any_table: failed
hint: "There are three entries, but one row: what is the mean over?"
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - Y) / Z.shape[1]
