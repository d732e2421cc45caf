"""
exercise: swap_columns
title: the first and the last column, whatever i and j are
fails:
  test_swap_columns_of_any_table: failed
  test_swap_columns_with_itself: failed
hint: ""
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [0, -1]] = X[:, [-1, 0]]
    return table
