"""
exercise: softmax
title: the mean of the table is taken away
fails:
  test_softmax_of_rows_far_apart: failed
hint: "0 over 0: each row needs a number of its own taken away."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.mean(Z))
        return powers / np.sum(powers, axis=-1, keepdims=True)
