"""
exercise: cross_entropy
title: the mean over every entry
fails:
  test_cross_entropy_of_two_rows: failed
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "The mean is over the rows; which number do you divide by?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.mean(Y * np.log(np.maximum(P, 1e-300))))
