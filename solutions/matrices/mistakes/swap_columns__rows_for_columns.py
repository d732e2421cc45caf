"""
exercise: swap_columns
title: rows for columns
fails:
  test_swap_columns_of_a_small_table: error
  test_swap_columns_leaves_the_table_alone: error
  test_swap_columns_of_any_table: failed
hint: ""
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    order = list(range(len(X)))
    order[i], order[j] = order[j], order[i]
    return X[order]
