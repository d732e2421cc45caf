"""
exercise: combine
title: from the vector to its coordinates
fails:
  test_combine_in_a_skewed_basis: failed
  test_combine_of_a_single_column: failed
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "You went from the vector to its coordinates; the other way is asked for."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.linalg.solve(B, c)
