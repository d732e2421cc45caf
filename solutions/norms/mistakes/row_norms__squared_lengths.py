"""
exercise: row_norms
title: the square root is missing
fails:
  test_row_norms_of_a_small_table: failed
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
  test_row_norms_of_a_single_row_or_column: failed
  test_row_norms_leaves_its_table_alone: failed
hint: "These are squared lengths: one step is missing."
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sum(X * X, axis=1)
