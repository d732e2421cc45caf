"""
exercise: min_max_scale
title: one smallest and one largest for the table
fails:
  test_min_max_scale_of_two_columns: failed
  test_min_max_scale_of_a_constant_column: failed
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "One smallest and one largest for the whole table? Each column has its own."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X), np.max(X)
    if low == high:
        return np.zeros(X.shape)
    return (X - low) / (high - low)
