"""
exercise: combine
title: the rows of B are combined
fails:
  test_combine_in_a_skewed_basis: failed
  test_combine_of_a_single_column: failed
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "The basis vectors stand in the columns of B; you took its rows."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return c @ B
