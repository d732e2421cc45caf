"""
exercise: min_max_scale
title: from -1 to 1
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "From 0 to 1 is asked for."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(high > low, 2.0 * (X - low) / span - 1.0, 0.0)
