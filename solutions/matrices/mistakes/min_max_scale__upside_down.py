"""
exercise: min_max_scale
title: the largest value becomes 0
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "The largest value has become 0 and the smallest 1."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return (high - X) / span
