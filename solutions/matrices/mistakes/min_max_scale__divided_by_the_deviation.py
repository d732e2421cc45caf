"""
exercise: min_max_scale
title: divided by the standard deviation
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "Divide by the way from the smallest to the largest."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / np.where(high > low, np.std(X, axis=0), 1.0)
