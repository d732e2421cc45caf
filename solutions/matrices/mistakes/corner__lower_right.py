"""
exercise: corner
title: the lower right corner
fails:
  test_corner_of_a_wide_table: failed
  test_corner_of_any_table: failed
hint: "That is another corner: upper left is where both indices are small."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[-k:, -k:].copy()
