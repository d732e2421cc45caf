"""
exercise: swap_columns
title: a copy is changed and X returned
fails:
  test_swap_columns_of_a_small_table: failed
  test_swap_columns_leaves_the_table_alone: failed
  test_swap_columns_of_any_table: failed
  test_swap_columns_with_itself: failed
hint: "Nothing has moved. Is it a copy that you changed?"
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [i, j]] = table[:, [j, i]]
    return X
