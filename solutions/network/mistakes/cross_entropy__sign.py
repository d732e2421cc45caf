"""
exercise: cross_entropy
title: the minus is missing
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_when_the_truth_has_probability_zero: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "A logarithm of a probability is negative, the loss is not."
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum(Y * np.log(np.maximum(P, 1e-300))) / len(P))
