"""
exercise: corner
title: rows and columns counted from 1
fails:
  test_corner_of_a_wide_table: failed
  test_corner_of_any_table: failed
hint: "Python counts from 0: where does the upper left corner begin?"
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[1 : k + 1, 1 : k + 1].copy()
