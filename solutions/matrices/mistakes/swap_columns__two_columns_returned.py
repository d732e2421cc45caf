"""
exercise: swap_columns
title: only the two columns come back
fails:
  test_swap_columns_of_a_small_table: failed
  test_swap_columns_leaves_the_table_alone: failed
  test_swap_columns_of_any_table: failed
  test_swap_columns_with_itself: failed
hint: "All columns are to stay; only two of them change places."
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    return X[:, [j, i]]
