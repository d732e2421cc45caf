"""
exercise: corner
title: only the columns are cut
fails:
  test_corner_of_a_wide_table: failed
  test_corner_of_any_table: failed
hint: "Both axes have to be cut."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:, :k].copy()
