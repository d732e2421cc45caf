"""
exercise: corner
title: two lists of indices pick the diagonal
fails:
  test_corner_of_a_wide_table: failed
  test_corner_is_a_copy: failed
  test_corner_of_a_list: failed
  test_corner_of_any_table: failed
  test_corner_leaves_the_table_alone: failed
hint: "Two lists as indices pick pairs; two slices cut out a block."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[np.arange(k), np.arange(k)]
