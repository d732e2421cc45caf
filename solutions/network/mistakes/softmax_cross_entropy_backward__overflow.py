"""
exercise: softmax_cross_entropy_backward
title: nothing is taken away first
fails:
  test_softmax_cross_entropy_backward_far_out: failed
hint: "nan: what may be taken from each row without any change?"
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z)
        return (powers / np.sum(powers, axis=1, keepdims=True) - Y) / len(Z)
