"""
exercise: row_norms
title: the lengths of the columns
fails:
  test_row_norms_of_a_small_table: failed
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
  test_row_norms_of_a_single_row_or_column: failed
  test_row_norms_leaves_its_table_alone: failed
hint: "These are the lengths of the columns."
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=0))
