"""
exercise: swap_columns
title: only one of the two is copied
fails:
  test_swap_columns_of_a_small_table: failed
  test_swap_columns_of_any_table: failed
hint: "One column stands there twice: the other was overwritten before it was copied."
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, j] = X[:, i]
    return table
