"""
exercise: min_max_scale
title: the smallest value is not taken away
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "The smallest value has to become 0."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return np.where(high > low, X, 0.0) / np.where(high > low, high - low, 1.0)
