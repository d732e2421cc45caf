"""
exercise: row_norms
title: only the first two columns are used
fails:
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
  test_row_norms_of_a_single_row_or_column: failed
hint: "Are all columns used, however many there are?"
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)
