"""
exercise: min_max_scale
title: a constant column becomes 1
fails:
  test_min_max_scale_of_a_constant_column: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: ""
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(high > low, (X - low) / span, 1.0)
