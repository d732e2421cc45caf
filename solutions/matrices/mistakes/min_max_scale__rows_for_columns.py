"""
exercise: min_max_scale
title: rows for columns
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_a_constant_column: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "Each column by itself: look at the axis."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=1, keepdims=True), np.max(X, axis=1, keepdims=True)
    return (X - low) / np.where(high > low, high - low, 1.0)
