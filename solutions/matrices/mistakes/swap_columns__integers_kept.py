"""
exercise: swap_columns
title: a table of whole numbers stays one
fails:
  test_swap_columns_of_a_small_table: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def swap_columns(X, i, j):
    table = np.array(X)
    table[:, [i, j]] = table[:, [j, i]]
    return table
