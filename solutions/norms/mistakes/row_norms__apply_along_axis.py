"""
exercise: row_norms
title: np.apply_along_axis, a loop in disguise
fails:
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
hint: ""
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.apply_along_axis(np.linalg.norm, 1, X)
