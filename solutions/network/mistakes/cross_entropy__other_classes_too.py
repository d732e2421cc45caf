"""
exercise: cross_entropy
title: 1 - P is priced as well
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "The probabilities of what is not true have no price of their own here."
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(
        -np.sum(Y * np.log(np.maximum(P, 1e-300)) + (1 - Y) * np.log(np.maximum(1 - P, 1e-300))) / len(P)
    )
