"""
exercise: corner
title: a slice without a copy
fails:
  test_corner_is_a_copy: failed
  test_corner_leaves_the_table_alone: failed
hint: "A slice is a window onto the same numbers. What makes them your own?"
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k, :k]
