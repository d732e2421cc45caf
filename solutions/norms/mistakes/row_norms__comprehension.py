"""
exercise: row_norms
title: a comprehension, which the exercise forbids
fails:
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
hint: ""
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.array([np.sqrt(np.sum(row * row)) for row in X])
