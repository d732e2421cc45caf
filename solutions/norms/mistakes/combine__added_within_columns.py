"""
exercise: combine
title: the sum runs within each column
fails:
  test_combine_in_a_skewed_basis: failed
  test_combine_of_a_single_column: failed
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "You added up within each column; the columns are added to each other."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.sum(c * B, axis=0)
