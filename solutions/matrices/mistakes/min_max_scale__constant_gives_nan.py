"""
exercise: min_max_scale
title: a constant column is not thought of
fails:
  test_min_max_scale_of_a_constant_column: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "0 / 0 is nan: what do you divide a constant column by?"
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / (high - low)
