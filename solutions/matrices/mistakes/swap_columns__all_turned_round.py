"""
exercise: swap_columns
title: all columns are turned round
fails:
  test_swap_columns_of_any_table: failed
  test_swap_columns_with_itself: failed
hint: "Do the numbers i and j matter to your answer?"
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    return X[:, ::-1].copy()
