"""
exercise: softmax
title: nothing is taken away first
fails:
  test_softmax_around_a_thousand: failed
  test_softmax_of_rows_far_apart: failed
hint: "e to the power of 1000 is too large. What may be taken from a row without any change?"
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z)
        return powers / np.sum(powers, axis=-1, keepdims=True)
