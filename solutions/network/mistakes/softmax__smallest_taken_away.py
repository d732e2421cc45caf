"""
exercise: softmax
title: the smallest is taken away
fails:
  test_softmax_of_rows_far_apart: failed
hint: "Which number of the row has to be taken away, so that no power is too large?"
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.min(Z, axis=-1, keepdims=True))
        return powers / np.sum(powers, axis=-1, keepdims=True)
