"""
exercise: swap_columns
title: X itself is changed
fails:
  test_swap_columns_leaves_the_table_alone: failed
  test_swap_columns_with_itself: failed
hint: "np.asarray makes no copy of an array, so X itself was changed."
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    X[:, [i, j]] = X[:, [j, i]]
    return X
