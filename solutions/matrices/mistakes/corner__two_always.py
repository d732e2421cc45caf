"""
exercise: corner
title: k is not used
fails:
  test_corner_of_any_table: failed
hint: "Where does k enter? You always cut the same."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:2, :2].copy()
