"""
exercise: corner
title: one row and column too few
fails:
  test_corner_of_a_wide_table: failed
  test_corner_of_any_table: failed
hint: "A slice a:b stops before b; for k rows, b is k."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[: k - 1, : k - 1].copy()
