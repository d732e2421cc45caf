"""
exercise: row_norms
title: a table with one row gives a number for an array
fails:
  test_row_norms_of_a_single_row_or_column: failed
hint: "A table with one row is still a table: (1,) is asked for."
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=1)).squeeze()
