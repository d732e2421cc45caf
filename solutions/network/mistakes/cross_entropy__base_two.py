"""
exercise: cross_entropy
title: the logarithm to base 2
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "Which base has your logarithm?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log2(np.maximum(P, 1e-300))) / len(P))
