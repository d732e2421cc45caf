"""
exercise: row_norms
title: the line that makes an array is deleted
fails:
  test_row_norms_without_a_loop: error
  test_row_norms_of_a_single_row_or_column: error
hint: ""
"""


def row_norms(X):
    return np.sqrt(np.sum(X * X, axis=1))
