"""
exercise: corner
title: two pairs of brackets cut the rows twice
fails:
  test_corner_of_a_wide_table: failed
  test_corner_of_any_table: failed
hint: "Rows were cut twice, or columns not at all: cut both axes."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k][:k].copy()
