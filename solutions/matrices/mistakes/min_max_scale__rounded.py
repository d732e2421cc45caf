"""
exercise: min_max_scale
title: rounded to one digit
fails:
  test_min_max_scale_of_any_table: failed
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "Are digits lost on the way?"
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.round((X - low) / span / 0.05) * 0.05
