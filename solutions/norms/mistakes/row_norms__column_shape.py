"""
exercise: row_norms
title: shape (n, 1) for (n,)
fails:
  test_row_norms_of_a_small_table: failed
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
  test_row_norms_of_a_single_row_or_column: failed
  test_row_norms_leaves_its_table_alone: failed
hint: "The right numbers in the wrong shape: (3,) is asked for."
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=1, keepdims=True))
