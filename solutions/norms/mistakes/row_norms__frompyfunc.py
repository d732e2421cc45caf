"""
exercise: row_norms
title: np.frompyfunc, a loop in disguise
fails:
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
hint: ""
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    length = np.frompyfunc(lambda i: np.linalg.norm(X[i]), 1, 1)
    return length(np.arange(len(X))).astype(float)
