"""
exercise: swap_columns
title: X is changed, copied, and one column put back
fails:
  test_swap_columns_leaves_the_table_alone: failed
hint: "np.asarray makes no copy of an array, so X itself was changed."
"""


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    kept = X[:, i].copy()
    X[:, i] = X[:, j]
    X[:, j] = kept
    return X.copy()
