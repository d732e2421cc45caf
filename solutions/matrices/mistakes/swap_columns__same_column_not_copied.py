"""
exercise: swap_columns
title: X itself comes back where i equals j
fails:
  test_swap_columns_with_itself: failed
hint: "A new table is asked for: yours shares its memory with X."
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    if i == j:
        return X
    table = X.copy()
    table[:, [i, j]] = X[:, [j, i]]
    return table
