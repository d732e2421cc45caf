"""
exercise: cross_entropy
title: a number that is not tiny is added to P
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "Nearly right: a tiny number should keep P from 0 and do nothing else. How tiny is yours?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log(P + 1e-3)) / len(P))
