"""
exercise: cross_entropy
title: the sum for the mean
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "That is the sum over the rows; the loss is a mean."
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log(np.maximum(P, 1e-300))))
